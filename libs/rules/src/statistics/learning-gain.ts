import type { Interval } from './bootstrap';
import { studentQuantile } from './distributions';
import { Moments } from './moments';

/** One person's shares of the most; null for a test that was not taken. */
export interface GainRow {
  before: number | null;
  after: number | null;
  delayed: number | null;
}

export interface PairedDifference {
  pairs: number;
  before: number;
  after: number;
  /** Mean of after − before. */
  difference: number;
  /** Of 95 %, by Student's distribution; null for one pair. */
  interval: Interval | null;
  /** Mean of the differences by their standard deviation; null without spread. */
  dz: number | null;
  /** (after − before) / (1 − before) of the means (Hake), not of each person; null when before is 1. */
  normalisedGain: number | null;
}

export interface LearningGain {
  started: number;
  gain: PairedDifference | null;
  /** Before to delayed, of those who took both. */
  lasting: PairedDifference | null;
  /** (delayed − before) / (after − before) of those who took all three; null without a gain. */
  retention: number | null;
  responseRate: { after: number; delayed: number };
  /** Mean before of those who took the later test and of those who did not: how alike they are. */
  attrition: { after: Attrition; delayed: Attrition };
}

export interface Attrition {
  stayed: number | null;
  left: number | null;
}

/** Gathers pairs in one pass. */
export class PairedAccumulator {
  private readonly before = new Moments();
  private readonly after = new Moments();
  private readonly differences = new Moments();

  add(before: number, after: number): void {
    this.before.add(before);
    this.after.add(after);
    this.differences.add(after - before);
  }

  result(): PairedDifference | null {
    const { count, mean, deviation } = this.differences;
    if (count === 0) return null;
    const half = deviation === null ? null : (studentQuantile(0.975, count - 1) * deviation) / Math.sqrt(count);
    const room = 1 - this.before.mean;
    return {
      pairs: count,
      before: this.before.mean,
      after: this.after.mean,
      difference: mean,
      interval: half === null ? null : { low: mean - half, high: mean + half },
      dz: deviation === null || deviation === 0 ? null : mean / deviation,
      normalisedGain: room <= 0 ? null : (this.after.mean - this.before.mean) / room,
    };
  }
}

const meanOf = (values: Moments): number | null => (values.count === 0 ? null : values.mean);

/** Learning gain of a linked set of tests, of all who took the first one. */
export class GainAccumulator {
  private started = 0;
  private readonly gain = new PairedAccumulator();
  private readonly lasting = new PairedAccumulator();
  private readonly all = { before: new Moments(), after: new Moments(), delayed: new Moments() };
  private readonly later = {
    after: { stayed: new Moments(), left: new Moments() },
    delayed: { stayed: new Moments(), left: new Moments() },
  };

  add({ before, after, delayed }: GainRow): void {
    // Who did not take the first test has nothing to be compared with.
    if (before === null) return;
    this.started += 1;
    if (after !== null) this.gain.add(before, after);
    if (delayed !== null) this.lasting.add(before, delayed);
    this.later.after[after === null ? 'left' : 'stayed'].add(before);
    this.later.delayed[delayed === null ? 'left' : 'stayed'].add(before);
    if (after === null || delayed === null) return;
    this.all.before.add(before);
    this.all.after.add(after);
    this.all.delayed.add(delayed);
  }

  result(): LearningGain {
    const rise = this.all.after.mean - this.all.before.mean;
    const rate = ({ stayed }: { stayed: Moments }) => (this.started === 0 ? 0 : stayed.count / this.started);
    const attrition = ({ stayed, left }: { stayed: Moments; left: Moments }) => ({
      stayed: meanOf(stayed),
      left: meanOf(left),
    });
    return {
      started: this.started,
      gain: this.gain.result(),
      lasting: this.lasting.result(),
      retention:
        this.all.before.count === 0 || rise <= 0 ? null : (this.all.delayed.mean - this.all.before.mean) / rise,
      responseRate: { after: rate(this.later.after), delayed: rate(this.later.delayed) },
      attrition: { after: attrition(this.later.after), delayed: attrition(this.later.delayed) },
    };
  }
}
