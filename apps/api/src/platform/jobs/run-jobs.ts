import type { Config, Log } from '@amelie/ground';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database, rowOf } from '../database/database';
import type { JobHandlers } from './job-handlers';
import { JobWorker } from './job-worker';
import { JobQueue } from './queue';
import { mostTries } from './tries';

export interface JobRun {
  config: Config;
  database: Database;
  handlers: JobHandlers;
  log: Log;
}

/** Runs a worker in this process until every row of the outbox is done; for commands that wait for what they asked. */
export async function runJobsUntilIdle(
  { config, database, handlers, log }: JobRun,
  onWait?: () => Promise<void>,
): Promise<void> {
  const databaseUrl = config.databaseUrl ?? '';
  const queue = new JobQueue({ redisUrl: config.redisUrl, databaseUrl, name: 'amelie' });
  const worker = new JobWorker({ database, databaseUrl, queue, handlers, log });
  await worker.start();
  try {
    for (;;) {
      const row = await rowOf<{ open: number }>(
        database,
        `select count(*)::int as open from outbox where done_at is null and failures < $1`,
        [mostTries],
      );
      if (!row || row.open === 0) return;
      await onWait?.();
      await wait(150);
    }
  } finally {
    await worker.stop();
    await queue.close();
  }
}
