import { z } from 'zod';
import { RichText } from '../rich-text';
import { plainText, Share } from '../words';
import { commonParts, listOf, PartId } from './question-parts';

/** What a criterion weighs against the others; a level is a share of its criterion. */
export const Criterion = z.object({
  id: PartId,
  text: plainText(1000).min(1),
  weight: z.number().positive().max(100),
  levels: listOf(z.object({ id: PartId, text: plainText(1000).min(1), share: Share }), 2, 10),
});
export type Criterion = z.infer<typeof Criterion>;

const words = z.number().int().min(1).max(20_000).nullable();

/** A text that a person marks, by the rubric where there is one. */
export const Essay = z.object({
  type: z.literal('essay'),
  ...commonParts,
  rubric: z.array(Criterion).max(20),
  /** For who marks only. */
  markerNotes: RichText,
  /** What stands in the field at the start. */
  template: RichText,
  leastWords: words,
  mostWords: words,
});

/** How sure somebody is of themselves. Counted for statistics, never marked. */
export const Confidence = z.object({
  type: z.literal('confidence'),
  ...commonParts,
  levels: listOf(z.object({ id: PartId, text: plainText(300).min(1), value: z.number().min(-100).max(100) }), 2, 11),
});

/** Thinking for oneself: seen by the learner only, never marked, in no report. */
export const Reflection = z.object({ type: z.literal('reflection'), ...commonParts, template: RichText });
