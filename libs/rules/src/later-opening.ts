import type { LaterOpening } from '@amelie/contract';

const weekLong = 7 * 24 * 3600 * 1000;

/** When a part opens that is meant for weeks after the end of the course; null once it is open. */
export function laterOpening(weeks: number, completedAt: Date | null, now: Date): LaterOpening | null {
  if (completedAt === null) return { weeks, at: null };
  const at = new Date(completedAt.getTime() + weeks * weekLong);
  return at <= now ? null : { weeks, at: at.toISOString() };
}
