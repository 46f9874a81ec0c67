import type { ModuleKind } from '@amelie/contract';
import { nextModule, type OutlineEntry } from './course-outline';

export type TimedPart = Pick<OutlineEntry, 'id' | 'required' | 'state'> & { kind: ModuleKind; minutesLeft: number };

export interface PartsWithin {
  /** The part to go on with, and whether it can be done in the time there is. */
  next: { id: string; fits: boolean } | null;
  /** Other open parts that fit by themselves and whose turn it is, in the course's order. */
  others: string[];
}

const isOpen = ({ state }: TimedPart) => state !== 'completed';

/**
 * Whether a course asks for nothing else before this part: the required parts before it are done, a quiz comes after
 * what it asks about, and the last quiz after all that is required.
 */
function isItsTurn(outline: readonly TimedPart[], place: number): boolean {
  const openRequired = (part: TimedPart) => part.required && isOpen(part);
  const before = outline.slice(0, place);
  if (before.some(openRequired)) return false;
  if (outline[place]?.kind !== 'quiz') return true;
  const isFinalTest = place === outline.findLastIndex(({ kind }) => kind === 'quiz');
  const isRestDone = !outline.some((part, at) => at !== place && openRequired(part));
  const asksAbout = before.at(-1);
  return (!asksAbout || !isOpen(asksAbout)) && (!isFinalTest || isRestDone);
}

/** What can be done in some minutes: the next part, also when it needs more, and what else is short enough by now. */
export function partsWithin(outline: readonly TimedPart[], minutes: number): PartsWithin {
  const nextId = nextModule(outline);
  const next = outline.find(({ id }) => id === nextId);
  const others = outline.filter(
    (part, place) => part.id !== nextId && isOpen(part) && part.minutesLeft <= minutes && isItsTurn(outline, place),
  );
  return {
    next: next ? { id: next.id, fits: next.minutesLeft <= minutes } : null,
    others: others.map(({ id }) => id),
  };
}
