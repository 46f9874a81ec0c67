import type { QuizOverview } from '@amelie/contract';
import { Breadcrumb, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { ContentNote } from '../features/learning/content-note';
import { DraftNotice } from '../features/learning/draft-notice';
import { EarlierResults } from '../features/quizzes/earlier-results';
import { useQuiz } from '../features/quizzes/queries';
import { QuizRules } from '../features/quizzes/quiz-rules';
import { StartQuiz } from '../features/quizzes/start-quiz';
import { QueryFace } from '../lib/api';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** A quiz before a start: what to expect, how it went so far, one step on. */
export function QuizPage() {
  const t = useT();
  const { moduleId = '' } = useParams();
  const quiz = useQuiz(moduleId);
  usePageTitle(t('quizzes.pageTitle'), quiz.data?.title);
  return (
    <QueryFace query={quiz} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => <QuizFace quiz={data} />}
    </QueryFace>
  );
}

function QuizFace({ quiz }: { quiz: QuizOverview }) {
  const t = useT();
  const { language, contentNote } = quiz;
  const crumbs = [
    { label: t('quizzes.courses'), href: '/courses' },
    { label: quiz.courseTitle, lang: language, href: `/courses/${quiz.courseId}` },
  ];
  return (
    <Page
      width="read"
      title={<span lang={language}>{quiz.title}</span>}
      breadcrumb={<Breadcrumb label={t('common.whereYouAre')} crumbs={crumbs} />}
    >
      {contentNote && <ContentNote note={contentNote} lang={language} kind="quiz" />}
      <QuizRules quiz={quiz} />
      <StartQuiz quiz={quiz} />
      {quiz.results.length > 0 && <EarlierResults results={quiz.results} />}
      {quiz.draft && <DraftNotice />}
    </Page>
  );
}
