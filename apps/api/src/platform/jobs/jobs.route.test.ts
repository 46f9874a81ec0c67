import { newId } from '@amelie/ground';
import { type JobList, jobKinds } from '@amelie/contract';
import { buildAdministrator, buildStaff } from '../../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../../testing/test-app';
import { rowOf } from '../database/database';

let app: TestApp;
let administrator: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as((await buildAdministrator(app.database)).accountId);
});
beforeEach(() => app.database.query(`delete from outbox`));
afterAll(() => app.close());

const columns = { failures: 0, fault: null, started_at: null, failed_at: null, done_at: null };

async function insertJob(given: Partial<Record<keyof typeof columns, unknown>>, job = 'send-mail'): Promise<string> {
  const id = newId();
  const row = { ...columns, ...given };
  await app.database.query(
    `insert into outbox (id, job, payload, published_at, failures, fault, last_failure, started_at, failed_at, done_at)
     values ($1, $2, $3, now(), $4, $5, 'Error: to anna@example.test', $6, $7, $8)`,
    [id, job, { mailId: newId() }, row.failures, row.fault, row.started_at, row.failed_at, row.done_at],
  );
  return id;
}

const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);
const read = async () => (await administrator.get<JobList>('/api/jobs')).body;

test('a job waits, runs, waits for its next try, or was given up', async () => {
  const waiting = await insertJob({});
  const running = await insertJob({ failures: 2, started_at: secondsAgo(1), failed_at: secondsAgo(60) });
  const again = await insertJob({
    failures: 3,
    fault: 'too-slow',
    started_at: secondsAgo(9),
    failed_at: secondsAgo(5),
  });
  const failed = await insertJob({
    failures: 8,
    fault: 'line-down',
    started_at: secondsAgo(9),
    failed_at: secondsAgo(5),
  });
  const list = await read();
  expect(list).toMatchObject({ waiting: 2, running: 1, failed: 1, tries: 8 });
  const states = Object.fromEntries(list.jobs.map(({ id, state }) => [id, state]));
  expect(states).toEqual({ [waiting]: 'waiting', [running]: 'running', [again]: 'waiting', [failed]: 'failed' });
  expect(list.jobs[0]).toMatchObject({ id: failed, fault: 'line-down', failures: 8 });
});

test('what was done in the last day is counted by its kind', async () => {
  await insertJob({ done_at: secondsAgo(60) });
  await insertJob({ done_at: secondsAgo(60) }, 'write-export');
  await insertJob({ done_at: secondsAgo(25 * 3600) });
  const { done, jobs } = await read();
  expect(jobs).toEqual([]);
  const counts = new Map(done.map(({ kind, count }) => [kind, count]));
  expect([...counts.keys()]).toEqual([...jobKinds]);
  expect(done.filter(({ count }) => count > 0)).toEqual([
    { kind: 'send-mail', count: 1 },
    { kind: 'write-export', count: 1 },
  ]);
});

test('nothing in the list tells whom a job is for, or what a library said', async () => {
  await insertJob({ failures: 8, fault: 'mail-refused', failed_at: secondsAgo(1) });
  const { jobs } = await read();
  expect(JSON.stringify(jobs)).not.toMatch(/anna|mailId|Error/);
  expect(Object.keys(jobs[0] ?? {}).sort()).toEqual(['askedAt', 'failures', 'fault', 'id', 'kind', 'state', 'triedAt']);
});

test('a job that was given up is handed to the queue again, and that is recorded', async () => {
  const id = await insertJob({ failures: 8, fault: 'line-down', started_at: secondsAgo(9), failed_at: secondsAgo(5) });
  expect((await administrator.post(`/api/jobs/${id}/retry`)).status).toBe(200);
  const row = await rowOf(
    app.database,
    `select failures, fault, published_at, published_times as times from outbox where id = $1`,
    [id],
  );
  expect(row).toEqual({ failures: 0, fault: null, published_at: null, times: 1 });
  expect((await read()).jobs).toMatchObject([{ id, state: 'waiting', failures: 0, fault: null }]);
  const audit = await rowOf(app.database, `select action, detail from audit_event where object_id = $1`, [id]);
  expect(audit).toEqual({ action: 'retry-job', detail: { job: 'send-mail', failures: 8 } });
});

test('only what was given up can be tried again, and twice at once is once', async () => {
  const waiting = await insertJob({ failures: 7 });
  const done = await insertJob({ failures: 8, done_at: secondsAgo(5) });
  for (const id of [waiting, done]) {
    const answer = await administrator.post(`/api/jobs/${id}/retry`);
    expect([answer.status, answer.body.code]).toEqual([409, 'job-not-failed']);
  }
  expect((await administrator.post(`/api/jobs/${newId()}/retry`)).status).toBe(404);
  const failed = await insertJob({ failures: 8 });
  const both = await Promise.all([1, 2].map(() => administrator.post(`/api/jobs/${failed}/retry`)));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('jobs are the administrator’s: staff is kept out, a visitor is asked to sign in', async () => {
  const id = await insertJob({ failures: 8 });
  const staff = await app.as((await buildStaff(app.database)).accountId);
  for (const [client, status] of [
    [staff, 403],
    [app.anyone, 401],
  ] as const) {
    expect((await client.get('/api/jobs')).status).toBe(status);
    expect((await client.post(`/api/jobs/${id}/retry`)).status).toBe(status);
  }
});
