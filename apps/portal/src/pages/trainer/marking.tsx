import { Breadcrumb, EmptyState, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { FailurePage } from '../../features/authoring/failure-page';
import { useWaitingTexts } from '../../features/authoring/marking-queries';
import { WaitingTextCard } from '../../features/authoring/waiting-text-card';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** Texts of learners that a person has to mark, the oldest first. */
export function TrainerMarkingPage() {
  const t = useT();
  const { courseId = '' } = useParams();
  const texts = useWaitingTexts(courseId);
  usePageTitle(t('authoring.marking.title'));
  if (texts.isPending) return <SkeletonPage label={t('common.loading')} />;
  if (!texts.data) return <FailurePage error={texts.error} onRetry={() => void texts.refetch()} />;
  const { texts: waiting, total } = texts.data;
  return (
    <Page
      title={t('authoring.marking.title')}
      lead={t('authoring.marking.lead', { count: total })}
      breadcrumb={
        <Breadcrumb
          label={t('common.whereYouAre')}
          crumbs={[
            { label: t('authoring.courses'), href: '/teach' },
            { label: t('performance.quizzes'), href: `/teach/courses/${courseId}/quizzes` },
          ]}
        />
      }
      width="read"
    >
      {waiting.length === 0 && <EmptyState icon="check" title={t('authoring.marking.none')} />}
      {waiting.map((one) => (
        <WaitingTextCard key={`${one.attemptId}/${one.questionId}`} courseId={courseId} waiting={one} />
      ))}
    </Page>
  );
}
