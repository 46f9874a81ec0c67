import { newId } from '@amelie/ground';
import type { Tx } from '../database/database';
import type { JobName, JobPayload } from './job-names';

/**
 * Asks for a job in the transaction that wants it: a row in the outbox, which the relay hands to the queue after COMMIT.
 * @param dedupeKey a second row with the same key is not written
 */
export async function addJob<N extends JobName>(
  tx: Tx,
  job: N,
  payload: JobPayload<N>,
  dedupeKey: string | null = null,
): Promise<void> {
  await tx.query(
    `insert into outbox (id, job, payload, dedupe_key) values ($1, $2, $3, $4) on conflict (dedupe_key) do nothing`,
    [newId(), job, payload, dedupeKey],
  );
  await tx.query(`select pg_notify('outbox', '')`);
}
