import type { QuizAttempt } from '@amelie/contract';
import { Button } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import type { AnswerQueue, QueueSnapshot } from './answer-queue';
import { askedOf, type AskedQuestion } from './asked-question';
import { CheckAnswer } from './check-answer';
import { FlagButton } from './flag-button';
import { HandIn } from './hand-in';
import { QuestionList } from './question-list';
import { QuestionStep } from './question-step';
import { SavingLine } from './saving-line';
import { SittingFrame } from './sitting-frame';
import { stepAfter, stepBefore, type Step } from './sitting-steps';
import { useStep } from './use-step';

export interface SittingProps {
  attempt: QuizAttempt;
  answers: { queue: AnswerQueue; snapshot: QueueSnapshot };
  /** Milliseconds; null without a limit. */
  left: number | null;
  language: string | undefined;
}

/** The questions of an attempt in any order, and the look through all of them before the hand-in. */
export function FreeSitting({ attempt, answers: { queue, snapshot }, left, language }: SittingProps) {
  const asked = askedOf(attempt, snapshot);
  const { step, heading, go } = useStep(asked.map(({ isAnswered }) => isAnswered));
  const leave = (to: Step) => {
    queue.release();
    go(to);
  };
  const current = step === 'review' ? undefined : asked[step - 1];
  return (
    <SittingFrame
      attempt={attempt}
      left={left}
      language={language}
      list={<QuestionList asked={asked} step={step} onGo={leave} />}
    >
      {current && step !== 'review' ? (
        <QuestionStep
          attemptId={attempt.id}
          asked={current}
          place={{ step, count: asked.length }}
          heading={heading}
          language={language}
          isOvertaken={snapshot.overtaken === current.question.id}
          onAnswer={(answer) => queue.answer(current.question.id, answer)}
        >
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <SavingLine queue={queue} snapshot={snapshot} hasAnswer={current.answer !== undefined} />
            <FlagButton attemptId={attempt.id} questionId={current.question.id} isFlagged={current.isFlagged} />
          </div>
          {attempt.feedbackPolicy === 'each' && isCheckable(current) && (
            <CheckAnswer attemptId={attempt.id} questionId={current.question.id} queue={queue} />
          )}
          <Ways step={step} count={asked.length} onGo={leave} />
        </QuestionStep>
      ) : (
        <HandIn attempt={attempt} asked={asked} queue={queue} heading={heading} language={language} onGo={leave}>
          <SavingLine queue={queue} snapshot={snapshot} hasAnswer={snapshot.answers.size > 0} />
        </HandIn>
      )}
    </SittingFrame>
  );
}

/** What is never right or wrong, or waits for a person, has nothing that could be told at once. */
const untold = new Set<string>(['essay', 'confidence', 'reflection']);

export function isCheckable({ isChecked, question }: AskedQuestion): boolean {
  return !isChecked && !untold.has(question.asked.type);
}

function Ways({ step, count, onGo }: { step: number; count: number; onGo: (step: Step) => void }) {
  const t = useT();
  const before = stepBefore(step, count);
  const after = stepAfter(step, count);
  return (
    <div className="flex flex-wrap gap-3">
      {before !== null && (
        <Button kind="quiet" onPress={() => onGo(before)}>
          {t('common.back')}
        </Button>
      )}
      <Button onPress={() => onGo(after)}>{t(after === 'review' ? 'quizzes.lookThrough' : 'quizzes.next')}</Button>
    </div>
  );
}
