import type { OutlineEntry } from '@amelie/contract';
import type { PlayerView } from './player-view';

/** One part in the list beside the package. */
export interface PartRow extends OutlineEntry {
  isCurrent: boolean;
  /** Titles of the parts that come before it, while it waits for them. */
  after: readonly string[];
  /** Staff have counted it as done by other means. */
  isWaived?: boolean;
}

/** Groups that begin with this item: nobody chooses them. */
const headingsAbove = (state: PlayerView['state'], itemId: string): PartRow[] =>
  (state?.headings ?? [])
    .filter(({ before }) => before === itemId)
    .map(({ id, title, depth }) => ({
      ...{ id, title, depth, isGroup: true, open: false, why: null },
      ...{ done: false, isCurrent: false, after: [] },
    }));

/** The parts of a package, as it says itself when it is run by its sequencing, else as its manifest lists them. */
export function partRows({ state, ways, done }: Pick<PlayerView, 'state' | 'ways' | 'done'>): PartRow[] {
  if (ways) return ways.outline.map((entry) => ({ ...entry, isCurrent: entry.id === ways.current, after: [] }));
  const waiting = new Map(Object.entries(state?.waiting ?? {}));
  return (state?.items ?? []).flatMap(({ id, title, depth }) => [
    ...headingsAbove(state, id),
    {
      id,
      title,
      depth,
      isGroup: false,
      open: !waiting.has(id),
      why: waiting.has(id) ? 'later' : null,
      done: done.has(id),
      isCurrent: id === state?.currentItemId,
      after: waiting.get(id) ?? [],
      isWaived: state?.states[id]?.waived === true,
    },
  ]);
}

/** The part after the current one, past those that can't be opened yet. */
export function nextPart(rows: readonly PartRow[]): PartRow | undefined {
  const at = rows.findIndex(({ isCurrent }) => isCurrent);
  return rows.slice(at + 1).find(({ open }) => open);
}

/** How many of the parts that can be opened are done. */
export function countDone(rows: PartRow[]): { done: number; all: number } {
  const leaves = rows.filter(({ isGroup }) => !isGroup);
  return { done: leaves.filter(({ done }) => done).length, all: leaves.length };
}
