import type { Cell } from '@amelie/contract';

export interface NamedCell extends Cell {
  label: string;
}

/** Shown groups first, the largest on top; hidden ones below in a fixed order that tells nothing. */
export function orderCells(cells: readonly NamedCell[], compare: (one: string, other: string) => number): NamedCell[] {
  const shown = cells.filter(({ count }) => count !== null);
  const hidden = cells.filter(({ count }) => count === null);
  const bySize = (one: NamedCell, other: NamedCell) =>
    (other.count ?? 0) - (one.count ?? 0) || compare(one.label, other.label);
  return [...shown.sort(bySize), ...hidden];
}
