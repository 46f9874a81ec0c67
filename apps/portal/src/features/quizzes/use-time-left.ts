import { useEffect, useState } from 'react';
import { endOnPage, untilNextChange } from './time-left';

/** A timer waits no longer than this: a device that slept would wake it too late otherwise. */
const longestWait = 15_000;

interface Clock {
  deadlineAt: string | null;
  now: string;
}

/** The milliseconds until the deadline, drawn anew when a minute is over; null without a deadline. */
export function useTimeLeft({ deadlineAt, now }: Clock): number | null {
  const [clock, setClock] = useState(() => ({ now, receivedAt: performance.now(), at: performance.now() }));
  // A newer reply of the server sets the clock.
  if (clock.now !== now) setClock({ now, receivedAt: performance.now(), at: performance.now() });
  const left = deadlineAt === null ? null : endOnPage({ deadlineAt, now: clock.now }, clock.receivedAt) - clock.at;
  useEffect(() => {
    if (left === null || left <= 0) return undefined;
    const tick = () => setClock((before) => ({ ...before, at: performance.now() }));
    const timer = setTimeout(tick, Math.min(longestWait, untilNextChange(left)));
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [left]);
  return left;
}
