import { z } from 'zod';
import { PartId } from './question-parts';

/** Words that a learner typed: kept as typed. */
const typed = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !/\u0000|\p{Surrogate}/u.test(text));
const chosen = z.array(PartId);

/** An answer to a question of the same type. Nothing chosen or typed is an answer too: it says that none was given. */
export const Answer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), chosen: PartId.nullable() }),
  z.object({ type: z.literal('multiple'), chosen: chosen.max(30) }),
  z.object({ type: z.literal('true-false'), said: z.boolean().nullable() }),
  z.object({
    type: z.literal('kprim'),
    said: z.array(z.object({ statement: PartId, value: z.boolean() })).max(12),
  }),
  z.object({ type: z.literal('matching'), pairs: z.array(z.object({ prompt: PartId, choice: PartId })).max(30) }),
  z.object({ type: z.literal('ordering'), order: chosen.max(30) }),
  /** `number` as typed, with a comma or a point; `unit` as chosen or typed. */
  z.object({ type: z.literal('numeric'), number: typed(60), unit: typed(40) }),
  z.object({ type: z.literal('short-text'), text: typed(1000) }),
  /** `value`: the id of an option, or what was typed. */
  z.object({ type: z.literal('cloze'), filled: z.array(z.object({ gap: PartId, value: typed(1000) })).max(50) }),
  /** Regions chosen by name, and places marked on the image, in its pixels. */
  z.object({
    type: z.literal('hotspot'),
    chosen: chosen.max(60),
    points: z.array(z.object({ x: z.number().finite(), y: z.number().finite() })).max(60),
  }),
  z.object({ type: z.literal('essay'), text: typed(200_000) }),
  z.object({
    type: z.literal('situational-judgement'),
    judged: z.array(z.object({ item: PartId, point: PartId })).max(30),
  }),
  /** What was decided, from the first step on. */
  z.object({ type: z.literal('branching-case'), path: z.array(z.object({ step: PartId, option: PartId })).max(60) }),
  z.object({ type: z.literal('confidence'), level: PartId.nullable() }),
  z.object({ type: z.literal('reflection'), text: typed(200_000) }),
]);
export type Answer = z.infer<typeof Answer>;
export type AnswerOf<T extends Answer['type']> = Extract<Answer, { type: T }>;
