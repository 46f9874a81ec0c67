import type { CourseDraft } from '@amelie/contract';
import { Breadcrumb, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { Composer } from '../../features/authoring/composer';
import { useCourse } from '../../features/authoring/queries';
import { FailurePage } from '../../features/authoring/failure-page';
import { useT, type Translate } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** What the course is at this moment: a draft, or what learners have. */
function standing({ published: [newest], changed, number }: CourseDraft, t: Translate): string {
  if (!newest) return t('authoring.firstDraft');
  return changed ? t('authoring.draftOf', { number }) : t('authoring.asVersion', { number: newest.number });
}

/** The composer of one course. */
export function TrainerCoursePage() {
  const t = useT();
  const { courseId = '' } = useParams();
  const course = useCourse(courseId);
  usePageTitle(t('authoring.course'));
  if (course.isPending) return <SkeletonPage label={t('common.loading')} cards={3} />;
  const draft = course.data;
  if (!draft) return <FailurePage error={course.error} onRetry={() => void course.refetch()} />;
  return (
    <Page
      over={standing(draft, t)}
      title={draft.title || t('authoring.untitled')}
      breadcrumb={
        <Breadcrumb label={t('common.whereYouAre')} crumbs={[{ label: t('authoring.courses'), href: '/teach' }]} />
      }
      width="page"
    >
      <Composer draft={draft} />
    </Page>
  );
}
