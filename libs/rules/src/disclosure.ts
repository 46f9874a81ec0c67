/** A count of persons under one value of a breakdown, e.g. `{key: 'GR', count: 41}`. */
export interface BreakdownCell {
  key: string;
  count: number;
}

export interface DisclosureOptions {
  /** Groups of fewer persons are not shown. */
  k?: number;
  /** Shown counts are rounded to multiples of this. */
  roundTo?: number;
}

interface Gate {
  k: number;
  roundTo: number;
  /** How far a shown count may lie from the true one. */
  slack: number;
  total: number;
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

function rounded(count: number, roundTo: number): number {
  return Math.round(count / roundTo) * roundTo;
}

/**
 * True when nobody can narrow a hidden cell down to fewer than k values, or learn that the hidden cells together hold
 * fewer than k persons. Reckons with a reader who knows the exact total, all shown counts, the rounding, and that the
 * smallest cells are hidden first.
 */
function keepsSecret(hidden: number[], shown: number[], { k, roundTo, slack, total }: Gate): boolean {
  if (sum(hidden) < k) return false;
  const published = shown.map((count) => rounded(count, roundTo));
  const most = total - sum(published.map((count) => Math.max(k, count - slack)));
  const least = total - sum(published.map((count) => count + slack));
  const ceiling = Math.min(total, ...published.map((count) => count + slack));
  const upper = Math.min(ceiling, most);
  const lower = Math.max(0, least - (hidden.length - 1) * ceiling);
  return upper - lower >= k;
}

/**
 * The disclosure gate for one breakdown whose exact total is public. Cells below k are hidden, empty ones too: that
 * nobody has a property is a statement about everybody. While a hidden cell could be reckoned from the total and what
 * is shown, the smallest shown cell is hidden as well; what stays is rounded. The order of the cells is kept.
 *
 * It guards one breakdown of one moment. Two breakdowns that overlap, or one asked before and after a change, can tell
 * more together: offer fixed breakdowns only. A total below k is the caller's to guard; its cells are all hidden.
 * @returns the cells, `count: null` where nothing may be said
 */
export function discloseBreakdown(
  counts: BreakdownCell[],
  { k = 10, roundTo = 5 }: DisclosureOptions = {},
): { key: string; count: number | null }[] {
  const gate = { k, roundTo, slack: Math.floor(roundTo / 2), total: sum(counts.map((cell) => cell.count)) };
  const ascending = [...counts].sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1));
  const sizes = ascending.map((cell) => cell.count);
  let hide = sizes.filter((count) => count < k).length;
  while (hide > 0 && hide < sizes.length && !keepsSecret(sizes.slice(0, hide), sizes.slice(hide), gate)) hide += 1;
  const hidden = new Set(ascending.slice(0, hide).map((cell) => cell.key));
  return counts.map(({ key, count }) => ({ key, count: hidden.has(key) ? null : rounded(count, roundTo) }));
}
