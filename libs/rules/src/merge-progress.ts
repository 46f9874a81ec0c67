import type { Evidence, ModuleState } from '@amelie/contract';

/** What the ledger holds about one module of one learner. Times are instants. */
export interface LedgerEntry {
  state: Exclude<ModuleState, 'not-started'>;
  /** The best score so far, 0 to 1. */
  score: number | null;
  /** What the state rests on. */
  evidence: Evidence;
  activeSeconds: number;
  completedAt: Date | null;
}

export interface LearntOutcome {
  state: ModuleState;
  score: number | null;
  evidence: Evidence;
  /** Time of this report only, on top of what was counted before. */
  activeSecondsAdded?: number;
}

const rankOfState: Record<ModuleState, number> = { 'not-started': 0, 'in-progress': 1, failed: 2, completed: 3 };
const rankOfEvidence: Record<Evidence, number> = { 'self-reported': 0, confirmed: 1, attended: 2, 'server-graded': 3 };

function best(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

function evidenceOf(before: LedgerEntry | null, outcome: LearntOutcome): Evidence {
  const climb = rankOfState[outcome.state] - rankOfState[before?.state ?? 'not-started'];
  if (before === null || climb > 0) return outcome.evidence;
  const stronger = rankOfEvidence[outcome.evidence] > rankOfEvidence[before.evidence];
  return climb === 0 && stronger ? outcome.evidence : before.evidence;
}

/**
 * Writes an outcome into the ledger, which never goes back: completed stays completed since it first was, the best
 * score stays, time only grows. Evidence is that of the report which brought the state; a stronger one replaces it.
 */
export function mergeProgress(before: LedgerEntry | null, outcome: LearntOutcome, now: Date): LedgerEntry {
  const reported = outcome.state === 'not-started' ? 'in-progress' : outcome.state;
  const state = before && rankOfState[before.state] > rankOfState[reported] ? before.state : reported;
  return {
    state,
    score: best(before?.score ?? null, outcome.score),
    evidence: evidenceOf(before, { ...outcome, state: reported }),
    activeSeconds: (before?.activeSeconds ?? 0) + Math.max(0, outcome.activeSecondsAdded ?? 0),
    completedAt: state === 'completed' ? (before?.completedAt ?? now) : null,
  };
}
