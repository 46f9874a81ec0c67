import type { Given, routes } from '@amelie/contract';
import type { ScoOutcome } from '@amelie/rules';
import { sameOutcome } from './best-outcome';
import type { CommitContext } from './commit.queries';
import { eventOf, type RuntimeEvent } from './runtime-events';

type GivenCommit = Given<typeof routes.commit>;

/** What of a commit belongs into the attempt's trace: a status that changed, and the time of a session at its end. */
export function eventsOfCommit(
  { claimed: before }: Pick<CommitContext, 'claimed'>,
  { itemId, sessionSeconds, terminate }: GivenCommit,
  now: { claimed: ScoOutcome; session: number; active: number },
): RuntimeEvent[] {
  const { claimed, session, active } = now;
  const events = sameOutcome(before, claimed) ? [] : [eventOf('claimed', { itemId, ...claimed })];
  if (terminate)
    events.push(
      eventOf('session-ended', {
        itemId,
        claimedSeconds: Math.round(sessionSeconds),
        countedSeconds: Math.round(session),
        activeSeconds: Math.round(active),
      }),
    );
  return events;
}
