import type { OutlineEntry } from '@amelie/contract';
import type { PlayerView } from './player-view';

/** One part in the list beside the package. */
export interface PartRow extends OutlineEntry {
  isCurrent: boolean;
}

/** The parts of a package, as it says itself when it is run by its sequencing, else as its manifest lists them. */
export function partRows({ state, ways, done }: Pick<PlayerView, 'state' | 'ways' | 'done'>): PartRow[] {
  if (ways) return ways.outline.map((entry) => ({ ...entry, isCurrent: entry.id === ways.current }));
  return (state?.items ?? []).map(({ id, title, depth }) => ({
    id,
    title,
    depth,
    isGroup: false,
    open: true,
    why: null,
    done: done.has(id),
    isCurrent: id === state?.currentItemId,
  }));
}

/** How many of the parts that can be opened are done. */
export function countDone(rows: PartRow[]): { done: number; all: number } {
  const leaves = rows.filter(({ isGroup }) => !isGroup);
  return { done: leaves.filter(({ done }) => done).length, all: leaves.length };
}
