import { nextModule, type OutlineEntry } from './course-outline';

export type TimedPart = Pick<OutlineEntry, 'id' | 'required' | 'state'> & { minutesLeft: number };

export interface PartsWithin {
  /** The part to go on with, and whether it can be done in the time there is. */
  next: { id: string; fits: boolean } | null;
  /** Other open parts of the course that fit by themselves, in the course's order. */
  others: string[];
}

/** What can be done in some minutes: the next part, also when it needs more, and what else is short enough. */
export function partsWithin(outline: readonly TimedPart[], minutes: number): PartsWithin {
  const nextId = nextModule(outline);
  const next = outline.find(({ id }) => id === nextId);
  const others = outline.filter(
    ({ id, state, minutesLeft }) => id !== nextId && state !== 'completed' && minutesLeft <= minutes,
  );
  return {
    next: next ? { id: next.id, fits: next.minutesLeft <= minutes } : null,
    others: others.map(({ id }) => id),
  };
}
