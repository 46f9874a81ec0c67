import { newId, openLog } from '@amelie/ground';
import { setTimeout as wait } from 'node:timers/promises';
import { rowOf } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';
import type { JobHandlers } from '../platform/jobs/job-handlers';
import { JobWorker } from '../platform/jobs/job-worker';
import { listJobs } from '../platform/jobs/list-jobs';
import { JobQueue } from '../platform/jobs/queue';
import { openTestDatabase, type TestDatabase } from './test-database';

/** Handlers that remember what ran, and fail as often as they are told. */
function rememberingHandlers() {
  const ran: string[] = [];
  const failures = new Map<string, number>();
  let endImports = (): void => undefined;
  const imports = new Promise<void>((resolve) => (endImports = resolve));
  const handlers: Pick<JobHandlers, 'run' | 'sweep'> = {
    run: async (name, payload) => {
      // An import that takes as long as it is let.
      if (name === 'import-package') return imports;
      const { mailId } = payload as { mailId: string };
      const left = failures.get(mailId) ?? 0;
      failures.set(mailId, left - 1);
      if (left > 0) throw new Error('not yet');
      ran.push(mailId);
    },
    sweep: async () => undefined,
  };
  return { ran, failures, endImports: () => endImports(), handlers: handlers as JobHandlers };
}

/** The same promises on both back ends: without `redisUrl` the queue lives in PostgreSQL. */
export function describeJobs(redisUrl?: string): void {
  let own: TestDatabase;
  let queue: JobQueue;
  let worker: JobWorker;
  const { ran, failures, endImports, handlers } = rememberingHandlers();
  const log = openLog('test', 'silent');
  const queueName = `test-${newId()}`;

  const startWorker = async () => {
    queue = new JobQueue({ redisUrl, databaseUrl: own.url, name: queueName });
    worker = new JobWorker({ database: own.database, databaseUrl: own.url, queue, handlers, log, lostAfter: 500 });
    await worker.start();
  };
  const stopWorker = async () => {
    await worker.stop();
    await queue.close();
  };
  const ask = (mailId: string, dedupeKey?: string) =>
    own.database.transaction((tx) => addJob(tx, 'send-mail', { mailId }, dedupeKey ?? null));
  const until = async (what: () => boolean, seconds = 30) => {
    const end = Date.now() + seconds * 1000;
    while (!what() && Date.now() < end) await wait(20);
  };

  beforeAll(async () => {
    own = await openTestDatabase();
    await startWorker();
  });
  afterAll(async () => {
    await stopWorker();
    await own.close();
  });

  test('a job runs after its transaction committed, and is marked as done', async () => {
    const mailId = newId();
    await ask(mailId);
    await until(() => ran.includes(mailId));
    await wait(100);
    const row = await rowOf(
      own.database,
      `select done_at is not null as done from outbox where payload ->> 'mailId' = $1`,
      [mailId],
    );
    expect(row).toEqual({ done: true });
  });

  test('a job of a transaction that rolled back never runs', async () => {
    const [never, later] = [newId(), newId()];
    const failing = own.database.transaction(async (tx) => {
      await addJob(tx, 'send-mail', { mailId: never });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await ask(later);
    await until(() => ran.includes(later));
    expect(ran).not.toContain(never);
  });

  test('two requests with one key are one job', async () => {
    const [first, second] = [newId(), newId()];
    const key = newId();
    await ask(first, key);
    await ask(second, key);
    await until(() => ran.includes(first));
    await wait(300);
    expect(ran).not.toContain(second);
  });

  test('a job that fails is tried again', async () => {
    const mailId = newId();
    failures.set(mailId, 1);
    await ask(mailId);
    await until(() => ran.includes(mailId));
    expect(ran.filter((id) => id === mailId)).toHaveLength(1);
    const row = await rowOf(own.database, `select failures from outbox where payload ->> 'mailId' = $1`, [mailId]);
    expect(row).toEqual({ failures: 1 });
  });

  test('mails go out as quickly as ever while more imports wait than a worker runs at once', async () => {
    const pickUp = async () => {
      const mailId = newId();
      const began = performance.now();
      await ask(mailId);
      await until(() => ran.includes(mailId));
      return performance.now() - began;
    };
    const slowest = async () => {
      const times: number[] = [];
      for (let time = 0; time < 10; time += 1) times.push(await pickUp());
      return Math.max(...times);
    };
    const before = await slowest();
    for (let time = 0; time < 6; time += 1)
      await own.database.transaction((tx) => addJob(tx, 'import-package', { packageId: newId() }));
    const running = `select count(*)::int as n from outbox where job = 'import-package' and started_at is not null`;
    await until(() => false, 1);
    expect((await rowOf<{ n: number }>(own.database, running))?.n).toBe(2);
    // Far from the seconds that a mail would wait behind an import, on the busiest machine.
    expect(await slowest()).toBeLessThan(before + 1000);
    endImports();
    const open = `select count(*)::int as n from outbox where job = 'import-package' and done_at is null`;
    for (const end = Date.now() + 30_000; Date.now() < end; await wait(50))
      if ((await rowOf<{ n: number }>(own.database, open))?.n === 0) break;
    expect((await rowOf<{ n: number }>(own.database, open))?.n).toBe(0);
  });

  test('what the queue lost while no worker ran is published again', async () => {
    await stopWorker();
    const mailId = newId();
    await ask(mailId);
    await own.database.query(
      `update outbox set published_at = now() - interval '1 minute' where payload ->> 'mailId' = $1`,
      [mailId],
    );
    await startWorker();
    await until(() => ran.includes(mailId));
    expect(ran.filter((id) => id === mailId)).toHaveLength(1);
  });

  test('the list of jobs tells how each stands, the same on both back ends', async () => {
    const before = await listJobs(own.database);
    const mailId = newId();
    failures.set(mailId, 1);
    await ask(mailId);
    const failing = async () => (await listJobs(own.database)).jobs.find(({ failures: times }) => times > 0);
    let failed = await failing();
    for (const end = Date.now() + 10_000; !failed && Date.now() < end; failed = await failing()) await wait(20);
    expect(failed).toMatchObject({ kind: 'send-mail', state: 'waiting', failures: 1, fault: 'unknown' });
    await until(() => ran.includes(mailId));
    await wait(100);
    const after = await listJobs(own.database);
    const mails = ({ done }: typeof after) => done.find(({ kind }) => kind === 'send-mail')?.count ?? 0;
    expect(after).toMatchObject({ waiting: 0, running: 0, failed: 0, jobs: [] });
    expect(mails(after)).toBe(mails(before) + 1);
  });
}
