import { Button, Notice } from '@amelie/ui';
import { useEffect, useRef, useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { askedOf } from './asked-question';
import { CheckAnswer } from './check-answer';
import { isCheckable, type SittingProps } from './free-sitting';
import { LeaveOpen } from './leave-open';
import { QuestionStep } from './question-step';
import { SavingLine } from './saving-line';
import { SittingFrame } from './sitting-frame';
import { useGoForward } from './use-go-forward';

/** One question after the other; what was passed is not changed any more, and it is told before. */
export function ForwardSitting(given: SittingProps & { position: number }) {
  const { attempt, answers, left, language, position } = given;
  const { queue, snapshot } = answers;
  const [isAsking, setIsAsking] = useState(false);
  const heading = useHeadingOf(position);
  const way = useGoForward(attempt, queue, position);
  const [current] = askedOf(attempt, snapshot).slice(-1);
  if (!current) return null;
  const { question, answer, isAnswered } = current;
  const isLast = position >= attempt.questionCount;
  return (
    <SittingFrame attempt={attempt} left={left} language={language}>
      <QuestionStep
        attemptId={attempt.id}
        asked={current}
        place={{ step: position, count: attempt.questionCount }}
        heading={heading}
        language={language}
        isOvertaken={snapshot.overtaken === question.id}
        onAnswer={(next) => queue.answer(question.id, next)}
      >
        <SavingLine queue={queue} snapshot={snapshot} hasAnswer={answer !== undefined} />
        {attempt.feedbackPolicy === 'each' && isCheckable(current) && (
          <CheckAnswer attemptId={attempt.id} questionId={question.id} queue={queue} />
        )}
        <Onward way={way} isLast={isLast} onPress={() => (isAnswered ? way.go() : setIsAsking(true))} />
      </QuestionStep>
      {isAsking && (
        <LeaveOpen
          isLast={isLast}
          onClose={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            way.go();
          }}
        />
      )}
    </SittingFrame>
  );
}

interface OnwardProps {
  way: ReturnType<typeof useGoForward>;
  isLast: boolean;
  onPress: () => void;
}

/** The one way on, with what it means. */
function Onward({ way, isLast, onPress }: OnwardProps) {
  const t = useT();
  const say = useRefusalText();
  const { isUnsaved, isPending, error } = way;
  return (
    <>
      <p className="text-s text-muted">{t('answering.forwardHint')}</p>
      {(isUnsaved || error) && (
        <Notice tone="loss" live="assertive">
          {error ? say(error) : t('quizzes.unsavedText')}
        </Notice>
      )}
      <div>
        <Button pending={isPending && t(isLast ? 'quizzes.handingIn' : 'quizzes.opening')} onPress={onPress}>
          {t(isLast ? 'quizzes.handIn' : 'quizzes.next')}
        </Button>
      </div>
    </>
  );
}

/** The focus goes to the question that came. */
function useHeadingOf(position: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(position);
  useEffect(() => {
    if (shown.current === position) return;
    shown.current = position;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [position]);
  return heading;
}
