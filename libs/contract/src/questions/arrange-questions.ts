import { z } from 'zod';
import { RichText } from '../rich-text';
import { commonParts, listOf, PartId } from './question-parts';

export const matchingMarkings = ['partial', 'all-or-nothing'] as const;

/** To each prompt belongs one choice. A choice may belong to several prompts, or to none and only distract. */
export const Matching = z.object({
  type: z.literal('matching'),
  ...commonParts,
  prompts: listOf(z.object({ id: PartId, text: RichText, match: PartId, feedback: RichText }), 1, 30),
  choices: listOf(z.object({ id: PartId, text: RichText }), 2, 40),
  marking: z.enum(matchingMarkings),
  shuffle: z.boolean(),
});

/**
 * `position`: the share of items at their place. `neighbours`: the share of items followed by the right one.
 * `longest`: the share of items in the longest run that stands in the right order, gaps allowed; one alone is no run.
 */
export const orderingMarkings = ['all-or-nothing', 'position', 'neighbours', 'longest'] as const;

/** Items to be put in order; they stand here in the right one. Learners see them shuffled. */
export const Ordering = z.object({
  type: z.literal('ordering'),
  ...commonParts,
  items: listOf(z.object({ id: PartId, text: RichText }), 2, 30),
  marking: z.enum(orderingMarkings),
});
