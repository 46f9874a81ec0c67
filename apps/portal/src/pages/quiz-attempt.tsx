import type { QuizAttempt } from '@amelie/contract';
import { SkeletonPage } from '@amelie/ui';
import { Navigate, useParams } from 'react-router';
import { useMyCourse } from '../features/learning/queries';
import { useQuizAttempt } from '../features/quizzes/queries';
import { QuizSitting } from '../features/quizzes/quiz-sitting';
import { QueryFace } from '../lib/api';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** The questions of an attempt; one that is handed in shows its result instead. */
export function QuizAttemptPage() {
  const t = useT();
  usePageTitle(t('quizzes.pageTitle'));
  const { attemptId = '' } = useParams();
  const attempt = useQuizAttempt(attemptId);
  return (
    <QueryFace query={attempt} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) =>
        data.submittedAt ? (
          <Navigate to={`/quiz-attempts/${attemptId}/result`} replace />
        ) : (
          <InItsLanguage key={data.id} attempt={data} />
        )
      }
    </QueryFace>
  );
}

function InItsLanguage({ attempt }: { attempt: QuizAttempt }) {
  const course = useMyCourse(attempt.courseId);
  return <QuizSitting attempt={attempt} language={course.data?.language} />;
}
