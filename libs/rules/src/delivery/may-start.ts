/** An attempt as far as the next start goes by it. */
export interface EarlierAttempt {
  submittedAt: Date | null;
}

export interface StartRules {
  /** Extra attempts included; null: no limit. */
  attemptsAllowed: number | null;
  coolOffHours: number;
}

export type StartVerdict =
  { may: true } | { may: false; code: 'no-attempts-left' } | { may: false; code: 'cool-off'; until: Date };

const hour = 3_600_000;

/** How often somebody may try; null: no limit. */
export function attemptsFor(attemptsAllowed: number | null, extraAttempts: number): number | null {
  return attemptsAllowed === null ? null : attemptsAllowed + extraAttempts;
}

export function attemptsLeft(attemptsAllowed: number | null, used: number): number | null {
  return attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - used);
}

/** Whether a new attempt may start now: one is left, and the time to rest since the last hand-in is over. */
export function mayStart(earlier: readonly EarlierAttempt[], rules: StartRules, now: Date): StartVerdict {
  if (attemptsLeft(rules.attemptsAllowed, earlier.length) === 0) return { may: false, code: 'no-attempts-left' };
  const last = Math.max(0, ...earlier.map(({ submittedAt }) => submittedAt?.getTime() ?? 0));
  const until = last + rules.coolOffHours * hour;
  if (last > 0 && until > now.getTime()) return { may: false, code: 'cool-off', until: new Date(until) };
  return { may: true };
}
