import type { Cmi } from '@amelie/contract';
import { secondsOf, timeintervalOf, timespanOf } from '@amelie/rules';

type Standard = 'scorm12' | 'scorm2004';

/** The seconds that a package reports as `session_time`, a day at most, or null when it has not set it. */
export function sessionSecondsOf(standard: Standard, value: unknown): number | null {
  const seconds = secondsOf(standard, value);
  return seconds === null ? null : Math.min(seconds, 86_400);
}

const isTree = (value: unknown): value is Cmi => typeof value === 'object' && value !== null;

/** The part of the data model in which the times stand. */
const timesOf = (standard: Standard, cmi: Cmi): Cmi => {
  if (standard === 'scorm2004') return cmi;
  return isTree(cmi.core) ? cmi.core : {};
};

/** The seconds of all sessions before this one, as the package is told them. */
export function earlierSecondsOf(standard: Standard, cmi: Cmi): number {
  return secondsOf(standard, timesOf(standard, cmi).total_time) ?? 0;
}

/**
 * What is stored of the time: `total_time` is the sum of what the package reported of each session (SCORM 1.2 RTE 3.4.4,
 * SCORM 2004 RTE 4.2.28), or of what was measured where it reported nothing. What counts as learning time is capped
 * elsewhere.
 */
export function withTotalTime(standard: Standard, cmi: Cmi, seconds: number): Cmi {
  if (standard === 'scorm2004') return { ...cmi, total_time: timeintervalOf(seconds) };
  return { ...cmi, core: { ...timesOf(standard, cmi), total_time: timespanOf(seconds) } };
}
