import { z } from 'zod';
import { Share } from '../words';
import { PartId } from './question-parts';

/**
 * `right`, `partly`, `wrong`: what was given. `missed`: it should have been given. `left`: rightly not given.
 */
export const partVerdicts = ['right', 'partly', 'wrong', 'missed', 'left'] as const;

/** How one part of a question stands after marking, for the review. */
export const PartMark = z.object({ part: PartId, verdict: z.enum(partVerdicts), share: z.number().min(-1).max(1) });
export type PartMark = z.infer<typeof PartMark>;

/** `waiting`: a person has to mark it first. `unmarked`: it is never marked. */
export const markingStates = ['marked', 'waiting', 'unmarked'] as const;

export const Marking = z.object({
  state: z.enum(markingStates),
  answered: z.boolean(),
  /** Of the question's points. 0 while it waits, and where nothing is marked. */
  score: Share,
  parts: z.array(PartMark),
  /** Parts whose feedback belongs to this answer. */
  told: z.array(PartId),
});
export type Marking = z.infer<typeof Marking>;

/** What a marker chose for each criterion of a rubric, or one share where there is none. */
export const HandMark = z.object({
  levels: z.array(z.object({ criterion: PartId, level: PartId })).max(20),
  share: Share.nullable(),
});
export type HandMark = z.infer<typeof HandMark>;
