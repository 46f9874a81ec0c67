import type { QuizStatistics } from '@amelie/contract';
import { Breadcrumb, ButtonLink, EmptyState, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { GroupDifferences } from '../../features/performance/group-differences';
import { PartFigures } from '../../features/performance/part-figures';
import { QuestionFacts } from '../../features/performance/question-facts';
import { questionHref } from '../../features/performance/question-table';
import { useQuizStatistics } from '../../features/performance/queries';
import { useWish, type WishInAddress } from '../../features/performance/use-wish';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** The figures of one question. */
export function TrainerQuestionPerformancePage() {
  const t = useT();
  const { courseId = '', moduleId = '', itemId = '' } = useParams();
  const address = useWish({ courseId, moduleId });
  const figures = useQuizStatistics(address.wish);
  usePageTitle(t('performance.title'));
  return (
    <QueryFace query={figures} level={1} loading={<SkeletonPage label={t('common.loading')} cards={2} />}>
      {(data) => <Question figures={data} itemId={itemId} address={address} />}
    </QueryFace>
  );
}

interface QuestionProps {
  figures: QuizStatistics;
  itemId: string;
  address: WishInAddress;
}

function Question({ figures, itemId, address }: QuestionProps) {
  const t = useT();
  const at = figures.questions.findIndex((one) => one.itemId === itemId);
  const question = figures.questions[at];
  const base = `/teach/courses/${figures.courseId}/quizzes/${figures.moduleId}/performance`;
  if (!question)
    return (
      <Page title={t('performance.title')} width="page">
        <EmptyState
          title={t('performance.questionUnknown')}
          action={<ButtonLink href={base}>{t('performance.all')}</ButtonLink>}
        />
      </Page>
    );
  return (
    <Page
      over={t('performance.questionOf', { place: at + 1, count: figures.questions.length })}
      title={<span className="[overflow-wrap:anywhere] whitespace-pre-line">{question.text}</span>}
      breadcrumb={
        <Breadcrumb
          label={t('common.whereYouAre')}
          crumbs={[
            { label: figures.courseTitle || t('authoring.untitled'), href: `/teach/courses/${figures.courseId}` },
            { label: figures.title, href: `${base}${address.search}` },
          ]}
        />
      }
      width="page"
    >
      <QuestionFacts question={question} guide={address.guide} />
      <PartFigures question={question} fewest={figures.fewestForIndices} />
      <GroupDifferences dif={question.dif} fewest={figures.fewestPeople} />
      <Neighbours figures={figures} at={at} search={address.search} />
    </Page>
  );
}

function Neighbours({ figures, at, search }: { figures: QuizStatistics; at: number; search: string }) {
  const t = useT();
  const [before, after] = [figures.questions[at - 1], figures.questions[at + 1]];
  return (
    <nav aria-label={t('performance.questions')} className="flex flex-wrap justify-between gap-3">
      {before ? (
        <ButtonLink kind="quiet" href={questionHref(figures, before.itemId, search)}>
          {t('performance.before')}
        </ButtonLink>
      ) : (
        <span />
      )}
      {after && (
        <ButtonLink kind="quiet" href={questionHref(figures, after.itemId, search)}>
          {t('performance.after')}
        </ButtonLink>
      )}
    </nav>
  );
}
