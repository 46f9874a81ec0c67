import type { AttemptQuestion } from '@amelie/contract';
import { isAnswered } from '@amelie/rules';
import type { HeldAnswer } from './answer-queue';

/** A question with what is answered so far. */
export interface AskedQuestion {
  question: AttemptQuestion;
  answer: HeldAnswer | undefined;
  isAnswered: boolean;
}

/** A case is answered when it is told to its end: half of one earns nothing. */
function isTold({ asked }: AttemptQuestion): boolean {
  return asked.type !== 'branching-case' || asked.decided.length >= asked.told.length;
}

export function withAnswer(question: AttemptQuestion, answer: HeldAnswer | undefined): AskedQuestion {
  return {
    question,
    answer,
    isAnswered: answer !== undefined && isAnswered(answer.answer) && isTold(question),
  };
}
