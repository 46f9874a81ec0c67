import { Button, EmptyState, Page } from '@amelie/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CoursesFound } from '../../features/authoring/courses-found';
import { NewCourseDialog } from '../../features/authoring/new-course-dialog';
import { useCourses } from '../../features/authoring/queries';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** Where a trainer begins: all courses, and a new one. */
export function TrainerCoursesPage() {
  const t = useT();
  const navigate = useNavigate();
  const courses = useCourses();
  const [starting, setStarting] = useState(false);
  usePageTitle(t('authoring.courses'));
  const start = (
    <Button icon="plus" onPress={() => setStarting(true)}>
      {t('authoring.newCourse')}
    </Button>
  );
  const isEmpty = courses.data?.courses.length === 0;
  return (
    <Page title={t('authoring.courses')} lead={t('authoring.coursesLead')} {...(isEmpty ? {} : { actions: start })}>
      <QueryFace query={courses}>
        {({ courses: rows }) =>
          rows.length > 0 ? (
            <CoursesFound courses={rows} />
          ) : (
            <EmptyState icon="book" title={t('authoring.noCourses')} action={start}>
              <p>{t('authoring.noCoursesText')}</p>
            </EmptyState>
          )
        }
      </QueryFace>
      {starting && (
        <NewCourseDialog
          onClose={() => setStarting(false)}
          onCreated={(draft) => void navigate(`/teach/courses/${draft.id}`)}
        />
      )}
    </Page>
  );
}
