import type { Given, jobRoutes, Reply } from '@amelie/contract';
import { writeAudit } from '../audit/write-audit';
import { type Database, rowOf, type Tx } from '../database/database';
import type { Actor } from '../policy/actor';
import { Refusal } from '../refusals/refusal';
import { mostTries } from './tries';

interface Stand {
  job: string;
  failures: number;
  done: boolean;
}

const lockJob = (tx: Tx, jobId: string) =>
  rowOf<Stand>(tx, `select job, failures, done_at is not null as done from outbox where id = $1 for update`, [jobId]);

/**
 * Hands a job that was given up to the queue once more, under a new name there. Refuses `not-found`, and
 * `job-not-failed` for one that is done or still tried.
 */
export function retryJob(
  database: Database,
  actor: Actor,
  { jobId }: Given<typeof jobRoutes.retryJob>,
): Promise<Reply<typeof jobRoutes.retryJob>> {
  return database.transaction(async (tx) => {
    const stand = await lockJob(tx, jobId);
    if (!stand) throw new Refusal('not-found');
    if (stand.done || stand.failures < mostTries) throw new Refusal('job-not-failed');
    await tx.query(
      `update outbox set failures = 0, fault = null, last_failure = null, started_at = null, failed_at = null,
         published_at = null, published_times = published_times + 1
       where id = $1`,
      [jobId],
    );
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'retry-job',
      objectType: 'job',
      objectId: jobId,
      detail: { job: stand.job, failures: stand.failures },
    });
    await tx.query(`select pg_notify('outbox', '')`);
    return { done: true };
  });
}
