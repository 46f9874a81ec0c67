import { z } from 'zod';
import { RichText } from '../rich-text';
import { plainText } from '../words';
import { commonParts, Credit, listOf, PartId } from './question-parts';

const option = z.object({ id: PartId, text: RichText, credit: Credit, feedback: RichText });
export type ChoiceOption = z.infer<typeof option>;

/** One option may be chosen; the best has a credit of 1, others may have a part of it. */
export const SingleChoice = z.object({
  type: z.literal('single'),
  ...commonParts,
  options: listOf(option, 2, 30),
  shuffle: z.boolean(),
});

/**
 * How several right options make a score.
 * `all-or-nothing`: exactly the right ones. `partial`: the share of the right ones found; each option chosen beyond
 * their number costs one find. `penalty`: each wrong one chosen costs `penalty` of a find. `weighted`: the credits of
 * what was chosen, added. None goes below 0.
 */
export const multipleMarkings = ['all-or-nothing', 'partial', 'penalty', 'weighted'] as const;
export type MultipleMarking = (typeof multipleMarkings)[number];

/** Several options may be chosen. An option is right when its credit is above 0. */
export const MultipleChoice = z.object({
  type: z.literal('multiple'),
  ...commonParts,
  options: listOf(option, 2, 30),
  marking: z.enum(multipleMarkings),
  /** What a wrong option costs with `penalty`, in finds. */
  penalty: z.number().min(0).max(1),
  shuffle: z.boolean(),
});

export const TrueFalse = z.object({
  type: z.literal('true-false'),
  ...commonParts,
  correct: z.boolean(),
  /** Told to whoever said so. */
  feedbackTrue: RichText,
  feedbackFalse: RichText,
});

/** `half`: all right earn 1, one wrong earns 0.5 (as medical examinations mark Kprim); `partial`: the share right. */
export const kprimMarkings = ['half', 'all-or-nothing', 'partial'] as const;

/** Statements, each of which is judged true or false. Four make a Kprim question; other numbers are marked alike. */
export const Kprim = z.object({
  type: z.literal('kprim'),
  ...commonParts,
  statements: listOf(z.object({ id: PartId, text: RichText, correct: z.boolean(), feedback: RichText }), 2, 12),
  marking: z.enum(kprimMarkings),
  /** The words above the two columns. Empty: the interface says true and false. */
  trueLabel: plainText(60),
  falseLabel: plainText(60),
  shuffle: z.boolean(),
});
