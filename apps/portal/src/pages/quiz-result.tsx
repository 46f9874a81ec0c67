import type { CoursePage, QuizResult } from '@amelie/contract';
import { Breadcrumb, Link, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { hrefOf } from '../features/learning/module-words';
import { useMyCourse } from '../features/learning/queries';
import { useQuizResult } from '../features/quizzes/queries';
import { ResultHead } from '../features/quizzes/result-head';
import { ResultNext } from '../features/quizzes/result-next';
import { ResultReview } from '../features/quizzes/result-review';
import { QueryFace } from '../lib/api';
import { type MessageKey, useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** A handed-in attempt: how it went, what next, and what there is to learn from it. */
export function QuizResultPage() {
  const t = useT();
  usePageTitle(t('quizzes.pageTitleResult'));
  const { attemptId = '' } = useParams();
  const result = useQuizResult(attemptId);
  return (
    <QueryFace query={result} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => <ResultFace result={data} />}
    </QueryFace>
  );
}

function nextHref(course: CoursePage | undefined, moduleId: string): string | undefined {
  const next = course?.modules.find(({ id }) => id === course.nextModuleId && id !== moduleId);
  return course && next && hrefOf(course.courseId, next);
}

function titleOf({ passed }: QuizResult): MessageKey {
  if (passed === null) return 'quizzes.beingMarked';
  return passed ? 'quizzes.youPassed' : 'quizzes.notPassedYet';
}

function ResultFace({ result }: { result: QuizResult }) {
  const t = useT();
  const course = useMyCourse(result.courseId).data;
  const crumbs = [
    { label: course?.title ?? t('quizzes.course'), lang: course?.language, href: `/courses/${result.courseId}` },
    { label: result.title, lang: course?.language, href: `/quizzes/${result.moduleId}` },
  ];
  return (
    <Page
      width="read"
      title={t(titleOf(result))}
      breadcrumb={<Breadcrumb label={t('common.whereYouAre')} crumbs={crumbs} />}
    >
      <ResultHead result={result}>
        <ResultNext result={result} nextHref={nextHref(course, result.moduleId)} />
      </ResultHead>
      <ResultReview result={result} language={course?.language} />
      <Link href={`/quizzes/${result.moduleId}`} className="inline-flex min-h-11 items-center self-start font-medium">
        {t('quizzes.allResults')}
      </Link>
    </Page>
  );
}
