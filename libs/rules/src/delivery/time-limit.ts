import { graceSeconds } from '@amelie/contract';

const minute = 60_000;

/** The time that somebody has, extra time included, in minutes; null without a limit. */
export function minutesFor(minutesAllowed: number | null, extraTimePercent: number): number | null {
  return minutesAllowed === null ? null : (minutesAllowed * (100 + extraTimePercent)) / 100;
}

/** When an attempt ends, on the clock that told its start; null without a limit. */
export function deadlineOf(startedAt: Date, minutes: number | null): Date | null {
  return minutes === null ? null : new Date(startedAt.getTime() + Math.round(minutes * minute));
}

/** True when nothing is taken any more: time is over, and so is the grace for what was on its way. */
export function isOver(deadlineAt: Date | null, now: Date): boolean {
  return deadlineAt !== null && now.getTime() > deadlineAt.getTime() + graceSeconds * 1000;
}
