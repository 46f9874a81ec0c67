import type { Given, PlayerState, routes } from '@amelie/contract';
import { changedRows, rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { askForAttempt } from '../runtime/ask-for-attempt';
import { noteOpened } from '../runtime/note-opened';
import { eventOf, noteEvent } from '../runtime/runtime-events';
import { findLaunch } from './find-launch';
import { describePlayer, type PlayerStateParts } from './player-state';

/** True when a document of this launch was there before: this one is a reload or another window. */
async function hasOpened(tx: Tx, launchId: string): Promise<boolean> {
  const row = await rowOf(tx, `select 1 from launch where id = $1 and opened_at > created_at`, [launchId]);
  return row !== null;
}

/**
 * A player document has loaded: it gets an epoch of its own, so that a duplicated tab and a late request of the page
 * before a reload can no longer write over it.
 */
export async function openPlayer(
  parts: PlayerStateParts,
  actor: Actor,
  { launchId }: Given<typeof routes.openPlayer>,
): Promise<PlayerState> {
  const launch = await parts.database.transaction(async (tx) => {
    const { attemptId } = await findLaunch(tx, actor, launchId);
    const wasOpened = await hasOpened(tx, launchId);
    const [taken] = await changedRows<{ epoch: number }>(
      tx,
      `update runtime_attempt set launch_epoch = launch_epoch + 1, updated_at = now()
       where id = $1 returning launch_epoch as epoch`,
      [attemptId],
    );
    await changedRows(
      tx,
      `update launch set epoch = $2, session_id = $3, opened_at = now(), last_seen_at = now()
       where id = $1 and ended_at is null and epoch = $2 - 1 returning id`,
      [launchId, taken?.epoch ?? 0, actor.sessionId],
    );
    await noteEvent(tx, attemptId, eventOf('opened', { takenOver: wasOpened }));
    await noteOpened(tx, attemptId);
    await askForAttempt(tx, attemptId);
    return findLaunch(tx, actor, launchId);
  });
  return describePlayer(parts, actor, launch);
}
