import { Moments } from './moments';
import { ValueCounts } from './value-counts';

export interface DistractorCurve {
  option: string;
  chosen: number;
  share: number;
  /** The share of those who chose it, in the lower, middle and upper third by total; null where nobody is. */
  byThird: (number | null)[];
  /** Correlation of choosing it with the total; null when all or none did, or all totals are equal. */
  pointBiserial: number | null;
}

/** People of one total are in one third: that in which the middle of them lies. */
function thirdsOf(totals: ValueCounts): Map<number, number> {
  let below = 0;
  const thirds = new Map<number, number>();
  for (const [total, count] of totals.sorted()) {
    const middle = (below + count / 2) / totals.count;
    thirds.set(total, middle < 1 / 3 ? 0 : middle < 2 / 3 ? 1 : 2);
    below += count;
  }
  return thirds;
}

function sumByThird(counts: ValueCounts, thirds: ReadonlyMap<number, number>): number[] {
  const sums = [0, 0, 0];
  for (const [total, count] of counts.sorted()) {
    const third = thirds.get(total) ?? 0;
    sums[third] = (sums[third] ?? 0) + count;
  }
  return sums;
}

/** Gathers who chose what of one question, with their totals, in one pass. */
export class DistractorAccumulator {
  private readonly totals = new ValueCounts();
  private readonly moments = new Moments();
  private readonly choosers: Map<string, { totals: ValueCounts; moments: Moments }>;

  constructor(options: readonly string[]) {
    this.choosers = new Map(options.map((option) => [option, { totals: new ValueCounts(), moments: new Moments() }]));
  }

  add(chosen: readonly string[], total: number): void {
    this.totals.add(total);
    this.moments.add(total);
    for (const option of new Set(chosen)) {
      const choosers = this.choosers.get(option);
      choosers?.totals.add(total);
      choosers?.moments.add(total);
    }
  }

  result(): DistractorCurve[] {
    const thirds = thirdsOf(this.totals);
    const all = sumByThird(this.totals, thirds);
    return [...this.choosers].map(([option, { totals, moments }]) => ({
      option,
      chosen: totals.count,
      share: this.totals.count === 0 ? 0 : totals.count / this.totals.count,
      byThird: sumByThird(totals, thirds).map((count, third) =>
        (all[third] ?? 0) === 0 ? null : count / (all[third] ?? 1),
      ),
      pointBiserial: this.biserial(moments),
    }));
  }

  /** (M₁ − M₀) / s · √(p·q), with s over all n. */
  private biserial(choosers: Moments): number | null {
    const [n, chosen, variance] = [this.moments.count, choosers.count, this.moments.variance];
    if (chosen === 0 || chosen === n || variance === null || variance <= 0) return null;
    const others = (this.moments.mean * n - choosers.mean * chosen) / (n - chosen);
    const deviation = Math.sqrt((variance * (n - 1)) / n);
    return ((choosers.mean - others) / deviation) * Math.sqrt((chosen / n) * (1 - chosen / n));
  }
}
