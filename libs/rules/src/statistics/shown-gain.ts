import type { ResponseRate, ShownAttrition, ShownGain } from '@amelie/contract';
import { responseRate } from '../forms/form-results';
import { fewestAnswers } from '../package-answers';
import { type GainRow, GainAccumulator, PairedAccumulator, type PairedDifference } from './learning-gain';

/** One person's first results, with when they took each later test: by that they come into what is shown. */
export interface TimedGainRow extends GainRow {
  afterAt: number | null;
  delayedAt: number | null;
  /** The delayed test is open to them. */
  isDelayedOpen: boolean;
}

export interface ShownLearningGain {
  gain: ShownGain | null;
  lasting: ShownGain | null;
  retention: number | null;
  rates: { after: ResponseRate; delayed: ResponseRate };
  attrition: { after: ShownAttrition; delayed: ShownAttrition };
}

/** So many persons come into what is shown at once: whoever looks before and after learns of five or of nobody. */
const together = 5;

const rounded = (value: number, step: number) => Math.round(value / step) * step;
const tidy = (value: number | null, digits = 3) => (value === null ? null : Number(value.toFixed(digits)));

/** The rows that are shown: those that have `at`, the earliest first, in whole fives; nothing below ten. */
function inFives(rows: readonly TimedGainRow[], at: 'afterAt' | 'delayedAt'): TimedGainRow[] {
  const timed = rows.flatMap((row) => (row.before !== null && row[at] !== null ? [{ row, at: row[at] }] : []));
  const sorted = timed.sort((a, b) => a.at - b.at).map(({ row }) => row);
  const count = Math.floor(sorted.length / together) * together;
  return count < fewestAnswers.question ? [] : sorted.slice(0, count);
}

function shown(result: PairedDifference | null): ShownGain | null {
  if (!result) return null;
  const { pairs, before, after, difference, interval, dz, normalisedGain } = result;
  return {
    pairs,
    before: tidy(before) ?? 0,
    after: tidy(after) ?? 0,
    difference: tidy(difference) ?? 0,
    low: tidy(interval?.low ?? null),
    high: tidy(interval?.high ?? null),
    dz: tidy(dz, 2),
    normalisedGain: tidy(normalisedGain, 2),
  };
}

/** The gain from before to after of so many rows as may be shown; null below ten pairs. */
export function shownPairs(rows: readonly TimedGainRow[]): ShownGain | null {
  const pairs = new PairedAccumulator();
  for (const { before, after } of inFives(rows, 'afterAt'))
    if (before !== null && after !== null) pairs.add(before, after);
  return shown(pairs.result());
}

function lastingOf(rows: readonly TimedGainRow[]): Pick<ShownLearningGain, 'lasting' | 'retention'> {
  const told = inFives(rows, 'delayedAt');
  const all = new GainAccumulator();
  for (const row of told) all.add(row);
  const { lasting, retention } = all.result();
  const complete = told.filter(({ after }) => after !== null).length;
  return { lasting: shown(lasting), retention: complete < fewestAnswers.question ? null : tidy(retention, 2) };
}

/** Means of persons who come and go one by one are told in steps of five hundredths, of ten persons or more. */
function attritionOf(rows: readonly TimedGainRow[], test: 'after' | 'delayed'): ShownAttrition {
  const mean = (some: readonly TimedGainRow[]) =>
    some.length < fewestAnswers.question
      ? null
      : tidy(rounded(some.reduce((sum, { before }) => sum + (before ?? 0), 0) / some.length, 0.05), 2);
  return {
    stayed: mean(rows.filter((row) => row[test] !== null)),
    left: mean(rows.filter((row) => row[test] === null)),
  };
}

/** Learning gain as it may be told: figures of ten persons or more, who come into it five at a time. */
export function shownLearningGain(rows: readonly TimedGainRow[]): ShownLearningGain {
  const started = rows.filter(({ before }) => before !== null);
  const asked = started.filter(({ isDelayedOpen, delayed }) => isDelayedOpen || delayed !== null);
  const took = (some: readonly TimedGainRow[], test: 'after' | 'delayed') => ({
    asked: some.length,
    answered: some.filter((row) => row[test] !== null).length,
  });
  return {
    gain: shownPairs(started),
    ...lastingOf(started),
    rates: { after: responseRate(took(started, 'after')), delayed: responseRate(took(asked, 'delayed')) },
    attrition: { after: attritionOf(started, 'after'), delayed: attritionOf(asked, 'delayed') },
  };
}

/**
 * Gain by group. A group of fewer than ten pairs is not told; and where all such groups together are fewer than ten, the
 * smallest of the others is not told either, since they could be reckoned from the whole.
 */
export function shownGroups(
  groups: ReadonlyMap<string, readonly TimedGainRow[]>,
): { key: string; gain: ShownGain | null }[] {
  const cells = [...groups].map(([key, rows]) => ({
    key,
    gain: shownPairs(rows),
    pairs: rows.filter(({ before, after }) => before !== null && after !== null).length,
  }));
  const hiddenPairs = () => cells.filter(({ gain }) => gain === null).reduce((sum, { pairs }) => sum + pairs, 0);
  while (hiddenPairs() > 0 && hiddenPairs() < fewestAnswers.question) {
    const smallest = cells.filter(({ gain }) => gain !== null).sort((a, b) => a.pairs - b.pairs)[0];
    if (!smallest) break;
    smallest.gain = null;
  }
  return cells.map(({ key, gain }) => ({ key, gain }));
}
