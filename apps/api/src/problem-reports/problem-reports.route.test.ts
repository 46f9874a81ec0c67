import type { GivenReport, ProblemReport } from '@amelie/contract';
import { rowOf, rowsOf } from '../platform/database/database';
import { buildAccount, buildAdministrator, buildLearner, buildStaff, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { forgetClosedReports, keptDays } from './forget-closed-reports';

let app: TestApp;
let administrator: TestClient;

beforeEach(async () => {
  app = await startTestApp();
  administrator = await app.as((await buildAdministrator(app.database)).accountId);
});
afterEach(() => app.close());

const report: GivenReport = {
  ...{
    kind: 'translation',
    message: 'A word is missing in the third line.',
    page: '/read/0197-ab',
    title: 'A long night',
  },
  ...{ appVersion: '0.1.0', language: 'el', browser: 'firefox', width: 390, requestId: null },
};

const path = '/api/problem-reports';
const listed = async (query = '') =>
  (await administrator.get<{ reports: ProblemReport[]; total: number }>(`${path}${query}`)).body;

test('a visitor reports a problem, the administrator reads it, and nothing tells who sent it', async () => {
  expect((await app.anyone.post(path, report)).body).toEqual({ done: true });
  const learner = await buildLearner(app.database);
  await (await app.as(learner.accountId)).post(path, { ...report, message: 'From a learner' });
  const { reports, total } = await listed();
  expect(total).toBe(2);
  expect(reports.map(({ message }) => message)).toEqual(['From a learner', report.message]);
  expect(reports[0]).toMatchObject({ page: report.page, title: 'A long night' });
  const kept = JSON.stringify(await rowsOf(app.database, 'select * from problem_report'));
  expect(kept).not.toContain(learner.accountId);
});

test('a report without a title of its page is taken as well', async () => {
  const { title: _title, ...untitled } = report;
  expect((await app.anyone.post(path, untitled)).status).toBe(200);
  expect((await listed()).reports[0]?.title).toBeNull();
});

test('only administrators read and close reports', async () => {
  await app.anyone.post(path, report);
  const [one] = (await listed()).reports;
  for (const { accountId } of [
    await buildLearner(app.database),
    await buildTrainer(app.database),
    await buildStaff(app.database),
  ]) {
    const stranger = await app.as(accountId);
    expect((await stranger.get(path)).status).toBe(403);
    expect((await stranger.patch(`${path}/${one?.id}`, { closed: true })).status).toBe(403);
  }
  expect((await app.anyone.get(path)).status).toBe(401);
});

test('a closed report moves to the closed ones, and can be opened again', async () => {
  await app.anyone.post(path, report);
  const [one] = (await listed()).reports;
  const closed = await administrator.patch<ProblemReport>(`${path}/${one?.id}`, { closed: true });
  expect(closed.body.closedAt).not.toBeNull();
  expect((await listed()).total).toBe(0);
  expect((await listed('?state=closed')).total).toBe(1);
  await administrator.patch(`${path}/${one?.id}`, { closed: false });
  expect((await listed()).reports[0]).toMatchObject({ id: one?.id, closedAt: null });
});

test.each([
  ['an address with a query', { page: '/courses?to=x' }],
  ['an address of another site', { page: 'https://example.test/' }],
  ['an empty message', { message: '   ' }],
  ['a message that is too long', { message: 'x'.repeat(2001) }],
  ['a title that is too long', { title: 'x'.repeat(201) }],
  ['a field of its own', { accountId: 'x' }],
])('%s is refused', async (_case, change) => {
  expect((await app.anyone.post(path, { ...report, ...change })).status).toBe(400);
  expect((await listed()).total).toBe(0);
});

test('many reports from one address have to wait', async () => {
  const answers: number[] = [];
  for (let i = 0; i < 25; i += 1) answers.push((await app.anyone.post(path, report)).status);
  expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(answers.at(-1)).toBe(429);
});

test('administrators get one mail an hour in their language, and it says nothing of the report', async () => {
  await buildAccount(app.database, { roles: ['administrator'], language: 'el', email: 'desk@example.test' });
  await app.anyone.post(path, report);
  await app.anyone.post(path, report);
  const mails = await rowsOf<{ subject: string; body: string }>(
    app.database,
    `select subject, body from mail where to_address = 'desk@example.test'`,
  );
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body).toContain(`${app.config.appOrigin}/reports`);
  expect(mails[0]?.body).toContain('Γεια σας');
  expect(`${mails[0]?.subject} ${mails[0]?.body}`).not.toContain(report.message);
});

test('a report that was closed half a year ago is forgotten; an open one stays however old', async () => {
  for (let i = 0; i < 3; i += 1) await app.anyone.post(path, { ...report, message: `${i}` });
  await app.database.query(`update problem_report set created_at = now() - interval '3 years'`);
  const age = (message: string, days: number) =>
    app.database.query(`update problem_report set closed_at = now() - make_interval(days => $2) where message = $1`, [
      message,
      days,
    ]);
  await age('1', keptDays - 1);
  await age('2', keptDays + 1);
  await forgetClosedReports(app.database);
  const left = await rowOf<{ left: string }>(
    app.database,
    `select string_agg(message, ' ' order by message) as left from problem_report`,
  );
  expect(left?.left).toBe('0 1');
});
