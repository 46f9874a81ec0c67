import { newId, openLog } from '@amelie/ground';
import { setTimeout as wait } from 'node:timers/promises';
import { rowOf, rowsOf } from '../platform/database/database';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { JobWorker } from '../platform/jobs/job-worker';
import { JobQueue } from '../platform/jobs/queue';
import type { TestApp } from './test-app';

export interface RunningWorker {
  /** Waits until every job that was asked for is done. */
  allDone(): Promise<void>;
  mailsTo(email: string): Promise<{ language: string; subject: string; body: string }[]>;
  stop(): Promise<void>;
}

/** The real worker beside the app of a test, on the back end that `redisUrl` names; without it on PostgreSQL. */
export async function runWorker({ app, database, databaseUrl }: TestApp, redisUrl?: string): Promise<RunningWorker> {
  const handlers = app.get(JobHandlers);
  handlers.collect();
  const queue = new JobQueue({ redisUrl, databaseUrl, name: `test-${newId()}` });
  const worker = new JobWorker({ database, databaseUrl, queue, handlers, log: openLog('test', 'silent') });
  await worker.start();
  return {
    allDone: async () => {
      const open = `select count(*)::int as n from outbox where done_at is null`;
      for (const end = Date.now() + 30_000; Date.now() < end; await wait(50))
        if ((await rowOf<{ n: number }>(database, open))?.n === 0) return;
      throw new Error('The jobs did not end');
    },
    mailsTo: (email) => rowsOf(database, `select language, subject, body from mail where to_address = $1`, [email]),
    stop: async () => {
      await worker.stop();
      await queue.close();
    },
  };
}
