import { openLog, readConfig } from '@amelie/ground';
import { createApp } from './create-app';
import { openDatabase } from './platform/database/open-database';
import { JobHandlers } from './platform/jobs/job-handlers';
import { JobWorker } from './platform/jobs/job-worker';
import { JobQueue } from './platform/jobs/queue';
import { endWithParent, exitOnError } from './platform/process';

/** The worker's door to the same features: jobs, the outbox relay, the sweeps. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = openLog('worker', config.logLevel);
  const { databaseUrl } = config;
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: use `npm start`, or name a PostgreSQL.');
  const database = await openDatabase(databaseUrl, 8);
  const app = await createApp({ config, database, log });
  await app.init();
  const handlers = app.get(JobHandlers);
  handlers.collect();
  const queue = new JobQueue({
    redisUrl: config.redisUrl,
    databaseUrl,
    name: 'amelie',
    lockSeconds: config.jobLockSeconds,
  });
  const worker = new JobWorker({ database, databaseUrl, queue, handlers, log });
  await worker.start();
  log.info({ backend: queue.backend }, 'worker takes jobs');
  process.send?.('ready');
  endWithParent(async () => {
    await worker.stop();
    await queue.close();
    await app.close();
    await database.source.destroy();
  });
}

main().catch(exitOnError);
