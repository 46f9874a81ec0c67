const minute = 60_000;

/** The whole minutes that are left, as somebody reads them: a minute that has begun counts. */
export const minutesLeft = (left: number): number => Math.max(0, Math.ceil(left / minute));

/**
 * When a deadline is on the clock of this page, which goes on evenly and can't be set: the device's clock may be wrong,
 * so the server's time of the reply is what counts.
 * @param receivedAt by the page's clock, in milliseconds
 */
export function endOnPage({ deadlineAt, now }: { deadlineAt: string; now: string }, receivedAt: number): number {
  return receivedAt + (Date.parse(deadlineAt) - Date.parse(now));
}

/** What is read aloud of the time: that five minutes are left, that one is, and that it is over. */
export type TimeCall = 'five' | 'one' | 'over' | null;

export function timeCall(left: number): TimeCall {
  if (left <= 0) return 'over';
  if (left <= minute) return 'one';
  return left <= 5 * minute ? 'five' : null;
}

/** In how many milliseconds something changes that is told of the time. */
export function untilNextChange(left: number): number {
  return left <= 0 ? Infinity : left - (minutesLeft(left) - 1) * minute;
}
