import type { ItemReading, MasteryReading, TestReading } from '@amelie/contract';
import type { Interval } from './bootstrap';
import type { ItemStatistics } from './item-statistics';
import { fewestForIndices } from './test-intervals';

/**
 * Reads an item by Moodle's guide: 30 and more separates, 50 and more does so well, below 0 it does the opposite. What
 * its interval cannot tell from 0 is `unclear`: nobody is sent after a mistake that may be chance.
 */
export function readItem(item: ItemStatistics, interval: Interval | null = null): ItemReading {
  const { answers, facility, discrimination, guessScore } = item;
  if (answers < fewestForIndices || facility === null) return 'too-few';
  if (discrimination === null) return 'all-alike';
  // A mastery test may ask what everybody should know.
  const isKnown = facility >= 0.9;
  const isUnclear = interval !== null && interval.low <= 0 && interval.high >= 0;
  if (isUnclear) return isKnown ? 'nearly-all-right' : 'unclear';
  if (discrimination < 0) return 'turned-around';
  if (guessScore !== null && guessScore > 0 && facility <= guessScore) return 'near-guessing';
  if (discrimination >= 50) return 'separates-well';
  if (discrimination >= 30) return 'separates';
  return isKnown ? 'nearly-all-right' : 'separates-little';
}

/**
 * Reads an item of a test that everybody should pass who has learnt: what counts is how many know it. It is little known
 * when its whole interval lies below a half.
 */
export function readMastery(
  { answers, facility }: Pick<ItemStatistics, 'answers' | 'facility'>,
  interval: Interval | null = null,
): MasteryReading {
  if (answers < fewestForIndices || facility === null) return 'too-few';
  if (facility >= 0.9) return 'known';
  if (facility >= 0.75) return 'mostly-known';
  return facility >= 0.5 || (interval !== null && interval.high >= 0.5) ? 'half-known' : 'little-known';
}

/** Reads a test by Moodle's guide: a consistency above 75 % is fine, below 64 % it does not satisfy. */
export function readTest(test: { attempts: number; internalConsistency: number | null }): TestReading {
  if (test.attempts < fewestForIndices) return 'too-few';
  if (test.internalConsistency === null) return 'no-spread';
  if (test.internalConsistency > 75) return 'consistent';
  return test.internalConsistency >= 64 ? 'fair' : 'unsteady';
}
