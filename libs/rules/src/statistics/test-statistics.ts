import type { AttemptChoice } from '@amelie/contract';
import { ItemAccumulator, type ItemStatistics, type TestItem } from './item-statistics';
import { Moments } from './moments';
import { ValueCounts } from './value-counts';

export interface TestStatistics {
  attempts: number;
  mean: number | null;
  median: number | null;
  deviation: number | null;
  skewness: number | null;
  kurtosis: number | null;
  /** Coefficient of internal consistency: Cronbach's alpha in per cent. */
  internalConsistency: number | null;
  /** How much of the deviation is chance, in per cent. */
  errorRatio: number | null;
  /** The standard error of one person's total, in marks. */
  standardError: number | null;
  items: (ItemStatistics & { alphaIfDeleted: number | null })[];
}

/** Alpha in per cent for P parts of which the variances add up to `parts`. */
function alpha(count: number, parts: number, total: number | null): number | null {
  if (count < 2 || total === null || total <= 0) return null;
  return ((100 * count) / (count - 1)) * (1 - parts / total);
}

/**
 * Classical test statistics as Moodle computes them, in one pass over the attempts. Marks come by position, in points;
 * what was not answered is 0.
 */
export class TestAccumulator {
  private readonly totals = new Moments();
  private readonly totalCounts = new ValueCounts();
  private readonly items: ItemAccumulator[];

  constructor(items: readonly TestItem[]) {
    this.items = items.map((item) => new ItemAccumulator(item));
  }

  add(marks: readonly number[]): void {
    let total = 0;
    for (let place = 0; place < this.items.length; place += 1) total += marks[place] ?? 0;
    this.totals.add(total);
    this.totalCounts.add(total);
    for (let place = 0; place < this.items.length; place += 1) this.items[place]?.add(marks[place] ?? 0, total);
  }

  result(): TestStatistics {
    const maxMarks = this.items.reduce((sum, { item }) => sum + item.maxMark, 0);
    const pulls = this.items.reduce((sum, { pull }) => sum + (pull ?? 0), 0);
    const variances = this.items.reduce((sum, { marks }) => sum + (marks.variance ?? 0), 0);
    const consistency = alpha(this.items.length, variances, this.totals.variance);
    const ratio = consistency === null ? null : 100 * Math.sqrt(Math.max(0, 1 - consistency / 100));
    const deviation = this.totals.deviation;
    return {
      attempts: this.totals.count,
      mean: this.totals.count === 0 ? null : this.totals.mean,
      median: this.totalCounts.median,
      deviation,
      skewness: this.totals.skewness,
      kurtosis: this.totals.kurtosis,
      internalConsistency: consistency,
      errorRatio: ratio,
      standardError: ratio === null || deviation === null ? null : (ratio * deviation) / 100,
      items: this.items.map((item) => ({
        ...item.result({ maxMarks, pulls }),
        alphaIfDeleted: alpha(this.items.length - 1, variances - (item.marks.variance ?? 0), item.rest.variance),
      })),
    };
  }
}

/** Which attempts of one person count: the first by default, because later ones know the questions. */
export function chooseAttempts<T extends { total: number }>(attempts: readonly T[], choice: AttemptChoice): T[] {
  const [first] = attempts;
  if (first === undefined || choice === 'all') return [...attempts];
  if (choice === 'first') return [first];
  if (choice === 'last') return attempts.slice(-1);
  return [attempts.reduce((best, attempt) => (attempt.total > best.total ? attempt : best), first)];
}
