/** Sums of thirds that differ by less than this are one value. */
const digits = 1e12;

/** How often each value occurred: marks have few different values, so a million of them stay small. */
export class ValueCounts {
  count = 0;
  private readonly counts = new Map<number, number>();

  add(value: number): void {
    const key = Math.round(value * digits) / digits;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    this.count += 1;
  }

  of(value: number): number {
    return this.counts.get(Math.round(value * digits) / digits) ?? 0;
  }

  /** Values from the smallest on, with their counts. */
  sorted(): [number, number][] {
    return [...this.counts].sort(([a], [b]) => a - b);
  }

  /** The middle value, or the mean of the two in the middle; null without any. */
  get median(): number | null {
    if (this.count === 0) return null;
    const at = (place: number) => {
      let seen = 0;
      for (const [value, count] of this.sorted()) {
        seen += count;
        if (seen > place) return value;
      }
      return 0;
    };
    return (at(Math.floor((this.count - 1) / 2)) + at(Math.floor(this.count / 2))) / 2;
  }
}

/** The covariance that two lists would have if each were sorted: the most that their values allow. */
export function sortedCovariance(xs: ValueCounts, ys: ValueCounts): number | null {
  const n = xs.count;
  if (n < 2 || ys.count !== n) return null;
  const mean = (values: ValueCounts) => values.sorted().reduce((sum, [value, count]) => sum + value * count, 0) / n;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const [sortedX, sortedY] = [xs.sorted(), ys.sorted()];
  let sum = 0;
  let at = 0;
  let left = sortedY[0]?.[1] ?? 0;
  for (const [x, count] of sortedX) {
    for (let open = count; open > 0;) {
      const taken = Math.min(open, left);
      sum += taken * (x - meanX) * ((sortedY[at]?.[0] ?? 0) - meanY);
      open -= taken;
      left -= taken;
      if (left === 0) left = sortedY[(at += 1)]?.[1] ?? 0;
      if (taken === 0) return null;
    }
  }
  return sum / (n - 1);
}
