import type { QuestionType } from './question-shape';

/** All types of question, in the order in which they are offered. */
export const questionTypes = [
  'single',
  'multiple',
  'true-false',
  'kprim',
  'matching',
  'ordering',
  'numeric',
  'short-text',
  'cloze',
  'hotspot',
  'essay',
  'situational-judgement',
  'branching-case',
  'confidence',
  'reflection',
] as const satisfies readonly QuestionType[];
