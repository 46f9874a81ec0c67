import { z } from 'zod';
import { RichText } from '../rich-text';
import { plainText } from '../words';
import { commonParts, Credit, listOf, PartId } from './question-parts';

/**
 * `aggregate`: what was said is worth the share of experts who said it, by that of the most frequent judgement (script
 * concordance). `distance`: from 1 at the point nearest to the experts' mean down to 0 at the farthest one.
 */
export const judgementMarkings = ['aggregate', 'distance'] as const;

const votes = z.object({ point: PartId, count: z.number().int().min(0).max(10_000) });

/** Actions or hypotheses, each judged on one scale, marked by how a panel of experts judged. */
export const SituationalJudgement = z.object({
  type: z.literal('situational-judgement'),
  ...commonParts,
  /** In the order of the scale; `distance` counts a step as one. */
  scale: listOf(z.object({ id: PartId, text: plainText(300).min(1) }), 2, 11),
  items: listOf(z.object({ id: PartId, text: RichText, feedback: RichText, votes: z.array(votes).max(11) }), 1, 30),
  marking: z.enum(judgementMarkings),
});

const way = z.object({
  id: PartId,
  text: RichText,
  feedback: RichText,
  credit: Credit,
  /** The step that follows; null: the case ends here. */
  next: PartId.nullable(),
});

/** A case that is told step by step: the next step depends on what was decided. No way leads back. */
export const BranchingCase = z.object({
  type: z.literal('branching-case'),
  ...commonParts,
  /** The first one is where it starts. */
  steps: listOf(z.object({ id: PartId, text: RichText, options: listOf(way, 1, 12) }), 1, 60),
});
