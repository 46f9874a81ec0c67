import { bootstrap, type BootstrapRule, type Interval, usualBootstrap } from './bootstrap';
import type { TestItem } from './item-statistics';

/** Below this, an index says more about chance than about the question: it is greyed. */
export const fewestForIndices = 30;

export interface TestIntervals {
  internalConsistency: Interval | null;
  items: { id: string; facility: Interval | null; discrimination: Interval | null }[];
}

/** Marks by attempt and position in one flat list, so that a thousand draws need no other memory. */
export class MarkTable {
  readonly attempts: number;
  private readonly totals: Float64Array;

  constructor(
    private readonly marks: Float64Array,
    private readonly positions: number,
  ) {
    this.attempts = positions === 0 ? 0 : Math.floor(marks.length / positions);
    this.totals = new Float64Array(this.attempts);
    for (let row = 0; row < this.attempts; row += 1)
      for (let place = 0; place < positions; place += 1)
        this.totals[row] = (this.totals[row] ?? 0) + (marks[row * positions + place] ?? 0);
  }

  /** Sums over the rows drawn: of x, x², x·T by position, and of T, T². */
  sums(rows: Uint32Array): { x: Float64Array; xx: Float64Array; xt: Float64Array; t: number; tt: number } {
    const [x, xx, xt] = [0, 1, 2].map(() => new Float64Array(this.positions));
    let [t, tt] = [0, 0];
    for (const row of rows) {
      const total = this.totals[row] ?? 0;
      t += total;
      tt += total * total;
      for (let place = 0; place < this.positions; place += 1) {
        const mark = this.marks[row * this.positions + place] ?? 0;
        if (x) x[place] = (x[place] ?? 0) + mark;
        if (xx) xx[place] = (xx[place] ?? 0) + mark * mark;
        if (xt) xt[place] = (xt[place] ?? 0) + mark * total;
      }
    }
    const none = new Float64Array(0);
    return { x: x ?? none, xx: xx ?? none, xt: xt ?? none, t, tt };
  }
}

/** Facility and discrimination of each question and the consistency of the test, for one draw of persons. */
export function indicesOf(table: MarkTable, items: readonly TestItem[], rows: Uint32Array): (number | null)[] {
  const n = rows.length;
  const { x, xx, xt, t, tt } = table.sums(rows);
  const variance = (square: number, sum: number) => Math.max(0, (square - (sum * sum) / n) / (n - 1));
  const total = variance(tt, t);
  const variances = items.map((_, place) => variance(xx[place] ?? 0, x[place] ?? 0));
  const parts = variances.reduce((sum, value) => sum + value, 0);
  // What rounding leaves of equal totals is no spread.
  const tiny = 1e-12 * Math.max(1, tt / n);
  const alpha =
    items.length < 2 || total <= tiny ? null : ((100 * items.length) / (items.length - 1)) * (1 - parts / total);
  const indices = items.flatMap(({ maxMark }, place) => {
    const own = variances[place] ?? 0;
    const covariance = ((xt[place] ?? 0) - ((x[place] ?? 0) * t) / n) / (n - 1);
    const rest = total + own - 2 * covariance;
    const facility = maxMark > 0 ? (x[place] ?? 0) / n / maxMark : null;
    const flat = own <= tiny || rest <= tiny;
    return [facility, flat ? null : (100 * (covariance - own)) / Math.sqrt(own * rest)];
  });
  return [alpha, ...indices];
}

/** Bootstrap intervals for what is shown of a test: with fifty people an index can be far from what it says. */
export function testIntervals(
  table: MarkTable,
  items: readonly TestItem[],
  rule: BootstrapRule = usualBootstrap,
): TestIntervals {
  const [consistency = null, ...rest] = bootstrap(table.attempts, (rows) => indicesOf(table, items, rows), rule);
  return {
    internalConsistency: consistency,
    items: items.map(({ id }, place) => ({
      id,
      facility: rest[2 * place] ?? null,
      discrimination: rest[2 * place + 1] ?? null,
    })),
  };
}
