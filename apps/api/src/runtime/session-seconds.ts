/** What one SCO has counted, and what the rest of this launch has. All in seconds. */
export interface CountedTime {
  /** Active, of the launch with this epoch, by what was stored last; 0 in a new one. */
  active: number;
  /** Of all launches before. */
  earlier: number;
  earlierActive: number;
  /** Of the other items in this launch. */
  otherSession: number;
  otherActive: number;
  /** Since this player document was opened, by the server's clock. */
  elapsed: number;
}

/** The longest that the server's clock allows for one item, after what the others have counted. */
function within(claimed: number, elapsed: number, others: number): number {
  return Math.max(0, Math.min(claimed, elapsed - others));
}

/**
 * The time of a commit: counted once a launch and never more than the server's clock has seen. The claims are running
 * totals of the launch, so a repeated or skipped commit changes nothing. A package may correct its session time
 * downwards, as the standards let it; the active time of the ledger never goes back.
 */
export function countSession(
  before: CountedTime,
  claimed: { sessionSeconds: number; activeSeconds: number },
): { session: number; active: number } {
  const session = within(claimed.sessionSeconds, before.elapsed, before.otherSession);
  const active = Math.max(before.active, within(claimed.activeSeconds, before.elapsed, before.otherActive));
  return { session, active };
}
