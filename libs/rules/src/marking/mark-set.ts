import type { Marking, MultipleMarking, PartMark } from '@amelie/contract';
import { marked, scoreOf, verdictOf } from './marked-parts';

interface SetPart {
  id: string;
  credit: number;
}

interface SetRule {
  marking: MultipleMarking;
  /** What a wrong choice costs with `penalty`, in finds. */
  penalty: number;
}

function scoreOfSet(parts: readonly SetPart[], chosen: ReadonlySet<string>, misses: number, rule: SetRule): number {
  const right = parts.filter(({ credit }) => credit > 0);
  const found = right.filter(({ id }) => chosen.has(id)).length;
  const wrong = parts.filter(({ id, credit }) => credit <= 0 && chosen.has(id)).length + misses;
  switch (rule.marking) {
    case 'all-or-nothing':
      return found === right.length && wrong === 0 && right.length > 0 ? 1 : 0;
    case 'partial':
      return scoreOf(found - Math.max(0, found + wrong - right.length), right.length);
    case 'penalty':
      return scoreOf(found - wrong * rule.penalty, right.length);
    case 'weighted': {
      const possible = right.reduce((sum, { credit }) => sum + credit, 0);
      const earned = parts.reduce((sum, { id, credit }) => sum + (chosen.has(id) ? credit : 0), 0);
      return scoreOf(earned, possible);
    }
  }
}

/**
 * Marks a choice of several parts. Order and repetition of what was chosen tell nothing; `misses` counts what was
 * chosen and is no part at all: a place on an image where nothing is.
 */
export function markSet(parts: readonly SetPart[], given: readonly string[], misses: number, rule: SetRule): Marking {
  const known = new Set(parts.map(({ id }) => id));
  const chosen = new Set(given.filter((id) => known.has(id)));
  const marks = parts.map(({ id, credit }): PartMark => {
    if (!chosen.has(id)) return { part: id, verdict: credit > 0 ? 'missed' : 'left', share: 0 };
    // With equal finds, what is right is right: only weights tell a half-right option from a right one.
    return { part: id, verdict: credit > 0 ? 'right' : 'wrong', share: credit };
  });
  return marked(scoreOfSet(parts, chosen, misses, rule), marks, [...chosen]);
}

/** Marks a choice of one: it earns its credit. */
export function markOne(parts: readonly SetPart[], given: string): Marking {
  const one = parts.find(({ id }) => id === given);
  const marks = parts.map(({ id, credit }): PartMark => {
    if (id === given) return { part: id, verdict: verdictOf(credit), share: credit };
    return { part: id, verdict: credit >= 1 ? 'missed' : 'left', share: 0 };
  });
  return marked(scoreOf(one?.credit ?? 0, 1), marks, one ? [one.id] : []);
}
