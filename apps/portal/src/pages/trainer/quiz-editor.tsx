import { SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { FailurePage } from '../../features/authoring/failure-page';
import { useCourse, useDraftQuiz } from '../../features/authoring/queries';
import { QuizEditor } from '../../features/authoring/quiz-editor';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** Writing a quiz of a course. */
export function TrainerQuizEditorPage() {
  const t = useT();
  const { courseId = '', moduleId = '' } = useParams();
  const course = useCourse(courseId);
  const quiz = useDraftQuiz({ courseId, moduleId });
  usePageTitle(t('authoring.kind.quiz'));
  const module = course.data?.modules.find(({ id }) => id === moduleId);
  if (course.data && module && quiz.data)
    return <QuizEditor key={moduleId} draft={course.data} module={module} initial={quiz.data} />;
  if (course.isPending || quiz.isPending) return <SkeletonPage label={t('common.loading')} />;
  const retry = () => void Promise.all([course.refetch(), quiz.refetch()]);
  return <FailurePage error={course.error ?? quiz.error} onRetry={retry} />;
}
