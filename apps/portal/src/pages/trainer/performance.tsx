import type { QuizStatistics } from '@amelie/contract';
import { Breadcrumb, ButtonLink, EmptyState, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { QuestionTable } from '../../features/performance/question-table';
import { QuestionsCsv } from '../../features/performance/questions-csv';
import { useQuizStatistics } from '../../features/performance/queries';
import { useWish, type WishInAddress } from '../../features/performance/use-wish';
import { WholeTest } from '../../features/performance/whole-test';
import { WishChoice } from '../../features/performance/wish-choice';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** How the questions of a quiz perform. */
export function TrainerPerformancePage() {
  const t = useT();
  const { courseId = '', moduleId = '' } = useParams();
  const address = useWish({ courseId, moduleId });
  const figures = useQuizStatistics(address.wish);
  usePageTitle(t('performance.title'));
  return (
    <QueryFace query={figures} level={1} loading={<SkeletonPage label={t('common.loading')} cards={3} />}>
      {(data) => <Performance figures={data} address={address} />}
    </QueryFace>
  );
}

function Performance({ figures, address }: { figures: QuizStatistics; address: WishInAddress }) {
  const t = useT();
  const { courseId, moduleId, title, courseTitle } = figures;
  return (
    <Page
      over={<span className="[overflow-wrap:anywhere]">{title}</span>}
      title={t('performance.title')}
      lead={t('performance.lead')}
      breadcrumb={
        <Breadcrumb
          label={t('common.whereYouAre')}
          crumbs={[
            { label: t('authoring.courses'), href: '/teach' },
            { label: courseTitle || t('authoring.untitled'), href: `/teach/courses/${courseId}` },
            { label: t('performance.quizzes'), href: `/teach/courses/${courseId}/quizzes` },
          ]}
        />
      }
      actions={
        <ButtonLink kind="quiet" href={`/teach/courses/${courseId}/quizzes/${moduleId}/panels`}>
          {t('panels.title')}
        </ButtonLink>
      }
      width="wide"
    >
      <WishChoice figures={figures} address={address} />
      {figures.test ? (
        <WholeTest figures={figures} whole={figures.test} guide={address.guide} />
      ) : (
        <EmptyState icon="chart" title={t('performance.few')}>
          <p>{t('performance.fewText', { count: figures.fewestPeople })}</p>
        </EmptyState>
      )}
      {figures.test && <Questions figures={figures} address={address} />}
    </Page>
  );
}

function Questions({ figures, address }: { figures: QuizStatistics; address: WishInAddress }) {
  const t = useT();
  return (
    <section className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-l">{t('performance.questions')}</h2>
        <QuestionsCsv figures={figures} guide={address.guide} />
      </div>
      <QuestionTable figures={figures} address={address} />
      <p className="text-s text-muted">
        {t('performance.intervalNote')} {t('performance.grey', { count: figures.fewestForIndices })}
      </p>
    </section>
  );
}
