import type { LedgerEntry } from './merge-progress';

/** A decision of staff about a module, with what the ledger held before it. */
export interface StaffDecision {
  state: LedgerEntry['state'];
  /** null when the learner had not begun. */
  before: LedgerEntry | null;
}

/** What the ledger holds once staff have decided: their word, on top of the time and the score that were there. */
export function entryByStaff(before: LedgerEntry | null, state: LedgerEntry['state'], now: Date): LedgerEntry {
  return {
    state,
    // A new try starts without a score; the ledger would else keep the best one for good.
    score: state === 'in-progress' ? null : (before?.score ?? null),
    evidence: 'confirmed',
    activeSeconds: before?.activeSeconds ?? 0,
    completedAt: state === 'completed' ? (before?.completedAt ?? now) : null,
  };
}

/**
 * What the ledger holds once a decision is taken back: what stood before it, with the time counted since. Where the
 * learner's own work has gone beyond the decision meanwhile, that work stays.
 */
export function entryAfterUndo(decision: StaffDecision, now: LedgerEntry): LedgerEntry {
  const stands = now.evidence === 'confirmed' && now.state === decision.state;
  if (!stands) return now;
  const { activeSeconds } = now;
  if (decision.before) return { ...decision.before, activeSeconds };
  return { state: 'in-progress', score: null, evidence: 'self-reported', activeSeconds, completedAt: null };
}
