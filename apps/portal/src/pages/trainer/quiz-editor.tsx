import type { AnyQuestion } from '@amelie/contract';
import { SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { FailurePage } from '../../features/authoring/failure-page';
import { useCourse, useDraftQuiz } from '../../features/authoring/queries';
import type { QuizComposing } from '../../features/authoring/quiz-composing';
import { QuizEditor } from '../../features/authoring/quiz-editor';
import { QuestionList } from '../../features/questions/composer/question-list';
import { draftFaults } from '../../features/questions/editor/draft-faults';
import { PicturesContext } from '../../features/questions/editor/pictures';
import { tidyQuestion } from '../../features/questions/editor/tidy-question';
import { bankPictures } from '../../features/questions/question/keep-picture';
import { AskedPreview } from '../../features/quizzes/answering/asked-preview';
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
    return <QuizEditor key={moduleId} draft={course.data} module={module} initial={quiz.data} composing={composing} />;
  if (course.isPending || quiz.isPending) return <SkeletonPage label={t('common.loading')} />;
  const retry = () => void Promise.all([course.refetch(), quiz.refetch()]);
  return <FailurePage error={course.error ?? quiz.error} onRetry={retry} />;
}

const composing: QuizComposing = {
  list: (given) => (
    <PicturesContext value={bankPictures}>
      <QuestionList {...given} preview={(question) => <Preview question={question} number={null} />} />
    </PicturesContext>
  ),
  preview: (items) => (
    <ol className="flex flex-col gap-10">
      {items.map(({ id, question }, place) => (
        <li key={id}>
          <Preview question={question} number={place + 1} />
        </li>
      ))}
    </ol>
  ),
  tidy: (items) => items.map((item) => ({ ...item, question: tidyQuestion(item.question) })),
  faultCount: (items) => items.reduce((sum, { question }) => sum + draftFaults(question).length, 0),
};

/** A question as learners see it; one that is not whole yet cannot be asked. */
function Preview({ question, number }: { question: AnyQuestion; number: number | null }) {
  const t = useT();
  const whole = tidyQuestion(question);
  const over = number === null ? t(`editor.type.${question.type}`) : t('editor.questionNumber', { number });
  if (draftFaults(whole).length > 0)
    return (
      <p className="text-muted">
        {over}: {t('editor.notWhole')}
      </p>
    );
  return <AskedPreview question={whole} over={over} />;
}
