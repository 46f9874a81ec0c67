import type { CourseRow } from '@amelie/contract';
import { TextField } from '@amelie/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../../lib/i18n';
import { FormDialog } from '../../lib/forms/form-dialog';
import { useCopyCourse } from './queries';

const longestTitle = 200;

/** A copy under a title of its own, and the way into it. */
export function CopyCourseDialog({ course, onClose }: { course: CourseRow; onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const copy = useCopyCourse();
  const [title, setTitle] = useState(() => t('authoring.copyTitle', { title: course.title }).slice(0, longestTitle));
  const isMissing = title.trim() === '';
  const submit = () => {
    if (isMissing) return;
    copy.mutate(
      { path: { courseId: course.id }, body: { title } },
      { onSuccess: (draft) => void navigate(`/teach/courses/${draft.id}`) },
    );
  };
  return (
    <FormDialog
      title={t('authoring.copyCourse')}
      confirmLabel={t('authoring.copyCourse')}
      change={copy}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="text-muted">{t('authoring.copyText')}</p>
      <TextField
        label={t('authoring.courseTitle')}
        value={title}
        onChange={setTitle}
        maxLength={longestTitle}
        error={isMissing && t('authoring.titleMissing')}
        autoFocus
      />
    </FormDialog>
  );
}
