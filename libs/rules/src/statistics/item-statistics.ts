import { Covariance, Moments } from './moments';
import { sortedCovariance, ValueCounts } from './value-counts';

/** One question in the test: what it may earn, and what a guess earns, as `guessScore` says. */
export interface TestItem {
  id: string;
  maxMark: number;
  guessScore: number | null;
}

export interface ItemStatistics {
  id: string;
  answers: number;
  /** Mean mark as a share of the most. */
  facility: number | null;
  /** Standard deviation of the marks, with n − 1. */
  deviation: number | null;
  guessScore: number | null;
  /** In per cent, as all that follow: the share of the test's marks that it was meant to have. */
  intendedWeight: number | null;
  /** The share of the spread of totals that it makes; null when its covariance with them is negative. */
  effectiveWeight: number | null;
  negativeCovariance: boolean;
  /** Correlation of its mark with the rest of the test. */
  discrimination: number | null;
  /** Its covariance with the rest, by the most that these marks allow. */
  discriminationEfficiency: number | null;
}

/** Gathers one question's marks, response by response (Moodle's item analysis). */
export class ItemAccumulator {
  readonly marks = new Moments();
  readonly rest = new Moments();
  readonly withTotal = new Covariance();
  private readonly withRest = new Covariance();
  private readonly markCounts = new ValueCounts();
  private readonly restCounts = new ValueCounts();

  constructor(readonly item: TestItem) {}

  /** @param rest the total without this question; the whole total for one that was drawn at random, as in Moodle */
  add(mark: number, total: number, rest: number = total - mark): void {
    this.marks.add(mark);
    this.rest.add(rest);
    this.withTotal.add(mark, total);
    this.withRest.add(mark, rest);
    this.markCounts.add(mark);
    this.restCounts.add(rest);
  }

  /** √Cov(x, T), what it adds to the sum of effective weights; null when the covariance is negative. */
  get pull(): number | null {
    const covariance = this.withTotal.value;
    return covariance === null || covariance < 0 ? null : Math.sqrt(covariance);
  }

  /** @param whole the sums over all questions of the test */
  result(whole: { maxMarks: number; pulls: number }): ItemStatistics {
    const { id, maxMark, guessScore } = this.item;
    const [variance, restVariance, covariance] = [this.marks.variance, this.rest.variance, this.withRest.value];
    const spread = variance === null || restVariance === null ? 0 : variance * restVariance;
    const most = sortedCovariance(this.markCounts, this.restCounts);
    const pull = this.pull;
    return {
      id,
      answers: this.marks.count,
      facility: this.marks.count === 0 || maxMark === 0 ? null : this.marks.mean / maxMark,
      deviation: this.marks.deviation,
      guessScore,
      intendedWeight: whole.maxMarks > 0 ? (100 * maxMark) / whole.maxMarks : null,
      effectiveWeight: pull === null || whole.pulls === 0 ? null : (100 * pull) / whole.pulls,
      negativeCovariance: (this.withTotal.value ?? 0) < 0,
      discrimination: covariance === null || spread <= 0 ? null : (100 * covariance) / Math.sqrt(spread),
      discriminationEfficiency: covariance === null || most === null || most <= 0 ? null : (100 * covariance) / most,
    };
  }
}
