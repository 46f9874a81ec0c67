import fc from 'fast-check';
import type { AnyQuestion, QuestionType } from '../questions/question-shape';
import { matching, ordering } from './any-arranged';
import { kprim, multiple, single, trueFalse } from './any-choice';
import { cloze, numeric, shortText } from './any-entry';
import { branchingCase, confidence, essay, hotspot, reflection, situationalJudgement } from './any-open';

/** Questions of each type, as the bank may hold them, with the ids that readers of formats give. */
export const questionsByType: Record<QuestionType, fc.Arbitrary<AnyQuestion>> = {
  single,
  multiple,
  'true-false': trueFalse,
  kprim,
  matching,
  ordering,
  numeric,
  'short-text': shortText,
  cloze,
  hotspot,
  essay,
  'situational-judgement': situationalJudgement,
  'branching-case': branchingCase,
  confidence,
  reflection,
};

export const anyQuestion = fc.oneof(...Object.values(questionsByType));
