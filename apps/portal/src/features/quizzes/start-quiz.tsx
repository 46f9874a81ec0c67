import type { QuizOverview } from '@amelie/contract';
import { Button, ButtonLink, Notice } from '@amelie/ui';
import { useNavigate } from 'react-router';
import { useRefusalText } from '../../lib/api';
import { useFormat, useT, type MessageKey } from '../../lib/i18n';
import { useStartQuiz } from './queries';

/** What the next step is called. */
function startWords({ openAttemptId, results }: QuizOverview): MessageKey {
  if (openAttemptId) return 'quizzes.goOn';
  return results.length > 0 ? 'quizzes.tryAgain' : 'quizzes.start';
}

/** Start, go on, or the words for why neither is possible. */
export function StartQuiz({ quiz }: { quiz: QuizOverview }) {
  const t = useT();
  const say = useRefusalText();
  const format = useFormat();
  const navigate = useNavigate();
  const start = useStartQuiz();
  const { courseId, moduleId, openAttemptId, attemptsAllowed, attemptsUsed } = quiz;
  const passed = quiz.standing?.passed ?? false;
  const mayStart = openAttemptId !== null || attemptsAllowed === null || attemptsUsed < attemptsAllowed;
  const rests = openAttemptId === null && quiz.nextStartAt !== null;
  const begin = () =>
    start.mutate({ path: { moduleId } }, { onSuccess: ({ id }) => void navigate(`/quiz-attempts/${id}`) });
  const backToCourse = (
    <ButtonLink kind={passed || !mayStart ? 'primary' : 'quiet'} href={`/courses/${courseId}`}>
      {t('quizzes.backToCourse')}
    </ButtonLink>
  );
  const startButton = mayStart && !rests && quiz.questionCount > 0 && (
    <Button
      kind={passed ? 'quiet' : 'primary'}
      pending={(start.isPending || start.isSuccess) && t('quizzes.opening')}
      onPress={begin}
    >
      {t(startWords(quiz))}
    </Button>
  );
  return (
    <div className="flex flex-col gap-4">
      {passed && <Notice tone="good">{t('quizzes.alreadyPassed')}</Notice>}
      {!passed && !mayStart && (
        <Notice tone="content" title={t('quizzes.noneLeft')}>
          {t('quizzes.noneLeftText')}
        </Notice>
      )}
      {mayStart && rests && quiz.nextStartAt && (
        <Notice tone="content">{t('quizzes.nextStart', { when: format.date(quiz.nextStartAt, 'instant') })}</Notice>
      )}
      {quiz.questionCount === 0 && <Notice>{t('refusals.quiz-empty')}</Notice>}
      {start.isError && (
        <Notice tone="loss" live="assertive">
          {say(start.error)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {passed ? backToCourse : startButton}
        {passed ? startButton : backToCourse}
      </div>
    </div>
  );
}
