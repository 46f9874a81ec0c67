import type { Askable } from '../platform/database/database';

/** How long a trace is kept, and the receipts of players that are gone. */
const days = 90;

/**
 * Removes receipts and events that nobody needs any more. The receipts of an attempt's present player stay: it may still
 * ask for one. What the learner's state and the ledger hold is not touched.
 */
export async function forgetRuntime(database: Askable): Promise<void> {
  await database.query(
    `delete from runtime_commit c using runtime_attempt a
     where a.id = c.attempt_id and c.received_at < now() - make_interval(days => $1)
       and (c.epoch < a.launch_epoch or a.state = 'closed')`,
    [days],
  );
  await database.query(`delete from runtime_event where at < now() - make_interval(days => $1)`, [days]);
}
