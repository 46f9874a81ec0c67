import type { CourseRow } from '@amelie/contract';
import { Menu, showToast, type MenuEntry } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { CopyCourseDialog } from './copy-course-dialog';
import { useArchiveCourse } from './queries';

/** What can be done with a course from the list. */
export function CourseMenu({ course }: { course: CourseRow }) {
  const t = useT();
  const [copying, setCopying] = useState(false);
  const archive = useArchive(course);
  const title = course.title || t('authoring.untitled');
  const inUse: MenuEntry[] = [
    { id: 'open', label: t('authoring.openCourse'), icon: 'file', href: `/teach/courses/${course.id}` },
    { id: 'quizzes', label: t('performance.quizzes'), icon: 'chart', href: `/teach/courses/${course.id}/quizzes` },
    { id: 'marking', label: t('authoring.marking.title'), icon: 'check', href: `/teach/courses/${course.id}/marking` },
    { id: 'copy', label: t('authoring.copyCourse'), icon: 'plus', onAction: () => setCopying(true) },
    { id: 'archive', label: t('authoring.archive'), icon: 'lock', onAction: () => archive(true) },
  ];
  const archived: MenuEntry[] = [
    { id: 'restore', label: t('authoring.unarchive'), icon: 'upload', onAction: () => archive(false) },
  ];
  return (
    <>
      <Menu label={t('authoring.moreFor', { title })} entries={course.archivedAt ? archived : inUse} />
      {copying && <CopyCourseDialog course={course} onClose={() => setCopying(false)} />}
    </>
  );
}

/** Archives or brings back at once; a word in passing lets it be undone. */
function useArchive(course: CourseRow) {
  const t = useT();
  const say = useRefusalText();
  const change = useArchiveCourse();
  const title = course.title || t('authoring.untitled');
  return function archive(archived: boolean, canBeUndone = true): void {
    const undo = { label: t('authoring.undoIt'), onAction: () => archive(!archived, false) };
    change.mutate(
      { path: { courseId: course.id }, body: { archived } },
      {
        onSuccess: () =>
          showToast(
            t(archived ? 'authoring.archived' : 'authoring.unarchived', { title }),
            'good',
            canBeUndone ? undo : undefined,
          ),
        onError: (error) => showToast(say(error), 'loss'),
      },
    );
  };
}
