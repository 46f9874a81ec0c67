import { SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { FailurePage } from '../../features/authoring/failure-page';
import { FormEditor } from '../../features/authoring/form-editor';
import { useDraftForm } from '../../features/authoring/form-queries';
import { useCourse } from '../../features/authoring/queries';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** The evaluation form of a course. */
export function TrainerFormEditorPage() {
  const t = useT();
  const { courseId = '' } = useParams();
  const course = useCourse(courseId);
  const form = useDraftForm(courseId);
  usePageTitle(t('authoring.form.title'));
  if (course.data && form.data) return <FormEditor key={courseId} draft={course.data} initial={form.data} />;
  if (course.isPending || form.isPending) return <SkeletonPage label={t('common.loading')} />;
  const retry = () => void Promise.all([course.refetch(), form.refetch()]);
  return <FailurePage error={course.error ?? form.error} onRetry={retry} />;
}
