import type { PaperQuestion } from '@amelie/contract';
import type { HeldAnswer } from './answer-queue';

/** A question with what is answered so far. */
export interface AskedQuestion {
  question: PaperQuestion;
  answer: HeldAnswer | undefined;
  isAnswered: boolean;
}
