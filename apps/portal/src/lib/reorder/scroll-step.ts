/** How near to an edge scrolling begins. On a phone the tabs lie over the lower one. */
const upper = 72;
const lower = 120;
const fastest = 14;

/** By how many pixels a page scrolls while something is held at a height of its window: faster nearer to the edge. */
export function scrollStep(y: number, windowHeight: number): number {
  const over = Math.max(0, upper - y);
  const under = Math.max(0, y - (windowHeight - lower));
  if (over > 0) return -Math.ceil(Math.min(1, over / upper) * fastest);
  return under > 0 ? Math.ceil(Math.min(1, under / lower) * fastest) : 0;
}
