import type { AttemptQuestion } from '@amelie/contract';
import type { HeldAnswer } from './answer-queue';

/** A question with what is answered so far. */
export interface AskedQuestion {
  question: AttemptQuestion;
  answer: HeldAnswer | undefined;
  isAnswered: boolean;
}
