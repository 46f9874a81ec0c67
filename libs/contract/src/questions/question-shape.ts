import { z } from 'zod';
import { Kprim, MultipleChoice, SingleChoice, TrueFalse } from './choice-questions';
import { Matching, Ordering } from './arrange-questions';
import { Cloze, Numeric, ShortText } from './entry-questions';
import { Hotspot } from './hotspot-question';
import { BranchingCase, SituationalJudgement } from './judgement-questions';
import { Confidence, Essay, Reflection } from './open-questions';

/** The shape of a question, without what holds between its parts. */
export const QuestionShape = z.discriminatedUnion('type', [
  SingleChoice,
  MultipleChoice,
  TrueFalse,
  Kprim,
  Matching,
  Ordering,
  Numeric,
  ShortText,
  Cloze,
  Hotspot,
  Essay,
  SituationalJudgement,
  BranchingCase,
  Confidence,
  Reflection,
]);

export type AnyQuestion = z.infer<typeof QuestionShape>;
export type QuestionType = AnyQuestion['type'];
export type QuestionOf<T extends QuestionType> = Extract<AnyQuestion, { type: T }>;
