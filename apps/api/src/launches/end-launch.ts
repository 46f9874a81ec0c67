import type { Given, routes } from '@amelie/contract';
import { changedRows, type Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { eventOf, noteEvent } from '../runtime/runtime-events';

/** Closes the player: its files can no longer be read, and a preview leaves nothing behind. */
export async function endLaunch(
  database: Database,
  actor: Actor,
  { launchId }: Given<typeof routes.endLaunch>,
): Promise<{ done: true }> {
  return database.transaction(async (tx) => {
    const [ended] = await changedRows<{ attempt_id: string; open: boolean }>(
      tx,
      `update launch set ended_at = coalesce(launch.ended_at, now())
       from (select id, ended_at is null as open from launch where id = $1 for update) before
       where launch.id = before.id and account_id = $2 returning attempt_id, before.open`,
      [launchId, actor.accountId],
    );
    if (!ended) throw new Refusal('not-found');
    if (ended.open) await noteEvent(tx, ended.attempt_id, eventOf('closed'));
    await tx.query(`delete from runtime_attempt where id = $1 and preview`, [ended.attempt_id]);
    return { done: true } as const;
  });
}
