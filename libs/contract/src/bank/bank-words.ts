import type { QuestionFormat } from '../questions/import-review';

/** Formats in which questions leave the platform. */
export const exportFormats = ['gift', 'moodle-xml', 'qti-3.0'] as const satisfies readonly QuestionFormat[];

/** How many questions one edit, one export or one taking may touch. */
export const mostQuestionsAtOnce = 500;
export const mostCategories = 500;
export const deepestCategory = 8;

/** What may be picked out of the bank beside words. */
export const questionStates = ['faulty', 'without-source', 'doubled'] as const;
