import type { QuizAttempt } from '@amelie/contract';
import type { ReactNode } from 'react';
import { ForwardSitting } from './forward-sitting';
import { FreeSitting } from './free-sitting';
import { TimeOver } from './time-over';
import { useAnswers } from './use-answers';
import { useTimeLeft } from './use-time-left';

interface QuizSittingProps {
  attempt: QuizAttempt;
  language: string | undefined;
}

/** An open attempt; each answer is saved as it is given, until time is over where there is a limit. */
export function QuizSitting({ attempt, language }: QuizSittingProps): ReactNode {
  const answers = useAnswers(attempt);
  const left = useTimeLeft(attempt);
  if (left !== null && left <= 0) return <TimeOver attempt={attempt} queue={answers.queue} language={language} />;
  const sitting = { attempt, answers, left, language };
  return attempt.position === null ? (
    <FreeSitting {...sitting} />
  ) : (
    <ForwardSitting {...sitting} position={attempt.position} />
  );
}
