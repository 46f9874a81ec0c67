import type { QuestionFormat } from '@amelie/contract';

/** Names of formats are the same in every language. */
export const formatNames: Record<QuestionFormat, string> = {
  gift: 'GIFT',
  'moodle-xml': 'Moodle XML',
  aiken: 'Aiken',
  'qti-1.2': 'QTI 1.2',
  'qti-2.1': 'QTI 2.1',
  'qti-2.2': 'QTI 2.2',
  'qti-3.0': 'QTI 3.0',
};
