import type { ScoOutcome } from '@amelie/rules';

const completions: ScoOutcome['completion'][] = ['not-attempted', 'incomplete', 'completed'];
const successes: ScoOutcome['success'][] = ['unknown', 'failed', 'passed'];

function further<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}

/** What a SCO has reached for good: a package may set its own state back, the ledger beside it never goes back. */
export function bestOutcome(before: ScoOutcome | null, now: ScoOutcome): ScoOutcome {
  if (!before) return now;
  const scores = [before.score, now.score].filter((score) => score !== null);
  return {
    completion: further(completions, before.completion, now.completion),
    success: further(successes, before.success, now.success),
    score: scores.length === 0 ? null : Math.max(...scores),
  };
}

export function sameOutcome(one: ScoOutcome | null, other: ScoOutcome): boolean {
  return one?.completion === other.completion && one.success === other.success && one.score === other.score;
}
