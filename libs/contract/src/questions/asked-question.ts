import { z } from 'zod';
import { RichText } from '../rich-text';
import { Shape } from './hotspot-question';
import { PartId, QuestionMedia } from './question-parts';

const words = z.object({ id: PartId, text: RichText });
const label = z.object({ id: PartId, text: z.string() });
const asked = { stem: RichText, points: z.number(), media: z.array(QuestionMedia) };

/** A step of a case: the one that was reached, never one behind it. */
const step = z.object({ id: PartId, text: RichText, options: z.array(words) });

/**
 * A question as a learner sees it before hand-in: what is listed here is all there is. Ids are those of one attempt;
 * parts stand in the order in which this learner sees them.
 */
export const AskedQuestion = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), ...asked, options: z.array(words) }),
  z.object({ type: z.literal('multiple'), ...asked, options: z.array(words) }),
  z.object({ type: z.literal('true-false'), ...asked }),
  z.object({
    type: z.literal('kprim'),
    ...asked,
    statements: z.array(words),
    trueLabel: z.string(),
    falseLabel: z.string(),
  }),
  z.object({ type: z.literal('matching'), ...asked, prompts: z.array(words), choices: z.array(words) }),
  z.object({ type: z.literal('ordering'), ...asked, items: z.array(words) }),
  z.object({ type: z.literal('numeric'), ...asked, units: z.array(z.string()) }),
  z.object({ type: z.literal('short-text'), ...asked }),
  z.object({
    type: z.literal('cloze'),
    ...asked,
    gaps: z.array(z.object({ id: PartId, kind: z.enum(['choice', 'text', 'numeric']), options: z.array(label) })),
  }),
  z.object({
    type: z.literal('hotspot'),
    ...asked,
    image: z.object({ media: PartId, width: z.number(), height: z.number() }),
    /** By name, for who has no pointer; all places, right ones or not. */
    regions: z.array(z.object({ id: PartId, label: z.string(), shape: Shape })),
    most: z.number().int(),
  }),
  z.object({
    type: z.literal('essay'),
    ...asked,
    template: RichText,
    leastWords: z.number().nullable(),
    mostWords: z.number().nullable(),
  }),
  z.object({
    type: z.literal('situational-judgement'),
    ...asked,
    scale: z.array(label),
    items: z.array(words),
  }),
  z.object({ type: z.literal('branching-case'), ...asked, told: z.array(step), decided: z.array(PartId) }),
  z.object({ type: z.literal('confidence'), ...asked, levels: z.array(label) }),
  z.object({ type: z.literal('reflection'), ...asked, template: RichText }),
]);
export type AskedQuestion = z.infer<typeof AskedQuestion>;
