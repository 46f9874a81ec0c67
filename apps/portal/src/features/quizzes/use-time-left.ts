import { useEffect, useState } from 'react';
import { endOnPage, untilNextChange } from './time-left';

/** A timer waits no longer than this: a device that slept would wake it too late otherwise. */
const longestWait = 15_000;

/** When a reply of the server was first seen, by the clock of this page. */
const seen = new Map<string, number>();

function seenAt(now: string): number {
  const at = seen.get(now) ?? performance.now();
  seen.set(now, at);
  return at;
}

interface Clock {
  deadlineAt: string | null;
  now: string;
}

/** The milliseconds until the deadline, drawn anew when a minute is over; null without a deadline. */
export function useTimeLeft({ deadlineAt, now }: Clock): number | null {
  const [at, setAt] = useState(() => performance.now());
  const receivedAt = seenAt(now);
  const left = deadlineAt === null ? null : endOnPage({ deadlineAt, now }, receivedAt) - Math.max(at, receivedAt);
  useEffect(() => {
    if (left === null || left <= 0) return undefined;
    const tick = () => setAt(performance.now());
    const timer = setTimeout(tick, Math.min(longestWait, untilNextChange(left)));
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [left, at]);
  return left;
}
