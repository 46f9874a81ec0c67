import type { Given, routes } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { findLaunch } from './find-launch';

/**
 * The player is still open: keeps its files readable, at most one write a minute. After a new sign-in by the same
 * person the launch belongs to the new session.
 */
export async function heartbeat(
  database: Database,
  actor: Actor,
  { launchId, epoch }: Given<typeof routes.heartbeat>,
): Promise<{ done: true }> {
  const launch = await findLaunch(database, actor, launchId);
  if (epoch !== undefined && epoch < launch.epoch) throw new Refusal('launch-superseded');
  await database.query(
    `update launch set last_seen_at = now(), session_id = $2
     where id = $1 and ended_at is null and (last_seen_at < now() - interval '1 minute' or session_id <> $2)`,
    [launchId, actor.sessionId],
  );
  return { done: true };
}
