import { z } from 'zod';
import { RichText } from '../rich-text';
import { plainText } from '../words';
import { commonParts, Credit, listOf, PartId } from './question-parts';

/** `absolute`: within so much of the value; `relative`: within this share of it. The bounds themselves count. */
export const Tolerance = z.object({ kind: z.enum(['absolute', 'relative']), amount: z.number().min(0).finite() });
export type Tolerance = z.infer<typeof Tolerance>;

export const NumericAnswer = z.object({
  id: PartId,
  value: z.number().finite(),
  tolerance: Tolerance,
  credit: Credit,
  feedback: RichText,
});
export type NumericAnswer = z.infer<typeof NumericAnswer>;

/** `factor`: by what a number in this unit is multiplied to be one in the unit of the key. */
export const Unit = z.object({ name: plainText(40).min(1), factor: z.number().positive().finite() });
export type Unit = z.infer<typeof Unit>;

export const Numeric = z.object({
  type: z.literal('numeric'),
  ...commonParts,
  answers: listOf(NumericAnswer, 1, 20),
  /** Told when no answer fits. */
  otherFeedback: RichText,
  units: z.array(Unit).max(20),
  /** `optional`: may be left out; a unit that is given has to be right. */
  unitUse: z.enum(['none', 'optional', 'required']),
  /** What a missing or wrong unit costs when the number is right. */
  unitPenalty: z.number().min(0).max(1),
});

/**
 * A pattern in plain words: `*` stands for anything, `\*` for a star, as in Moodle. There are no regular expressions:
 * one of them can keep a server busy for hours.
 */
export const TextAnswer = z.object({
  id: PartId,
  pattern: plainText(500).min(1),
  credit: Credit,
  feedback: RichText,
});
export type TextAnswer = z.infer<typeof TextAnswer>;

export const ShortText = z.object({
  type: z.literal('short-text'),
  ...commonParts,
  answers: listOf(TextAnswer, 1, 100),
  otherFeedback: RichText,
  caseSensitive: z.boolean(),
  /** Whether é is e, as for whoever has no Greek or French keyboard. */
  ignoreAccents: z.boolean(),
});

const gapParts = { id: PartId, weight: z.number().positive().max(100) };

export const Gap = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('choice'),
    ...gapParts,
    options: listOf(z.object({ id: PartId, text: plainText(500).min(1), credit: Credit, feedback: RichText }), 2, 30),
  }),
  z.object({ kind: z.literal('text'), ...gapParts, answers: listOf(TextAnswer, 1, 50), caseSensitive: z.boolean() }),
  z.object({ kind: z.literal('numeric'), ...gapParts, answers: listOf(NumericAnswer, 1, 20) }),
]);
export type Gap = z.infer<typeof Gap>;

/** A text with gaps. `[[id]]` in the stem is the gap of that id; each stands there once. */
export const Cloze = z.object({ type: z.literal('cloze'), ...commonParts, gaps: listOf(Gap, 1, 50) });
