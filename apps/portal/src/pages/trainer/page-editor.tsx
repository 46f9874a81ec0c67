import { SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { FailurePage } from '../../features/authoring/failure-page';
import { PageEditor } from '../../features/authoring/page-editor';
import { useCourse, useDraftPage } from '../../features/authoring/queries';
import { PageText } from '../../features/reading/page-text';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** Writing a page of a course. */
export function TrainerPageEditorPage() {
  const t = useT();
  const { courseId = '', moduleId = '' } = useParams();
  const course = useCourse(courseId);
  const page = useDraftPage({ courseId, moduleId });
  usePageTitle(t('authoring.kind.page'));
  const module = course.data?.modules.find(({ id }) => id === moduleId);
  if (course.data && module && page.data)
    return (
      <PageEditor
        key={moduleId}
        draft={course.data}
        module={module}
        initial={page.data}
        preview={(content) => <PageText page={content} lang={course.data.language} />}
      />
    );
  if (course.isPending || page.isPending) return <SkeletonPage label={t('common.loading')} />;
  const retry = () => void Promise.all([course.refetch(), page.refetch()]);
  return <FailurePage error={course.error ?? page.error} onRetry={retry} />;
}
