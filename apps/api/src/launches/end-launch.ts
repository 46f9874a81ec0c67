import type { Given, routes } from '@amelie/contract';
import { changedRows, type Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';

/** Closes the player: its files can no longer be read, and a preview leaves nothing behind. */
export async function endLaunch(
  database: Database,
  actor: Actor,
  { launchId }: Given<typeof routes.endLaunch>,
): Promise<{ done: true }> {
  return database.transaction(async (tx) => {
    const [ended] = await changedRows<{ attempt_id: string }>(
      tx,
      `update launch set ended_at = coalesce(ended_at, now()) where id = $1 and account_id = $2 returning attempt_id`,
      [launchId, actor.accountId],
    );
    if (!ended) throw new Refusal('not-found');
    await tx.query(`delete from runtime_attempt where id = $1 and preview`, [ended.attempt_id]);
    return { done: true } as const;
  });
}
