import type { Export } from '@amelie/contract';
import { rowOf } from '../platform/database/database';
import { Failpoints } from '../platform/failpoints/failpoint';
import { buildActivity, buildAgent, buildStatement, voidingOf } from '../lrs/testing/build-statement';
import { openClient, type XapiClient } from '../lrs/testing/xapi-client';
import { buildAdministrator, buildStaff } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { writeExport } from './write-export';

let app: TestApp;
let follower: TestClient;
let store: XapiClient;
beforeAll(async () => {
  app = await startTestApp();
  follower = await app.as((await buildAdministrator(app.database)).accountId);
  store = await openClient(app);
});
afterAll(() => app.close());

const wish = (filter: object | null) => ({ kind: 'records', format: 'ndjson', filter });
const write = (id: string) =>
  writeExport({ database: app.database, settings: app.config, failpoints: new Failpoints(undefined) }, id);

async function linesOf(filter: object | null): Promise<string[]> {
  const { body } = await follower.post<Export>('/api/exports', wish(filter));
  await write(body.id);
  const { status, text } = await fileOf(body.id);
  expect(status).toBe(200);
  return text.split('\n').slice(0, -1);
}

async function fileOf(id: string): Promise<{ status: number; text: string }> {
  const { headers, status, text } = await follower.get(`/api/exports/${id}/file`);
  expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
  return { status, text };
}

test('the file holds what fits, oldest first, voided ones too, each exactly as it is kept', async () => {
  const object = buildActivity();
  const odd = { 'https://e.example/x': 'a "b", c\\n\u0001\u0002\n\\. Ελένη \ud83c\udf3f' };
  const first = await store.store(buildStatement({ object, context: { extensions: odd } }));
  await store.store(buildStatement());
  const second = await store.store(buildStatement({ object }));
  await store.store(voidingOf(first));
  const lines = await linesOf({ activity: object.id });
  const kept = await store.send('GET', `/statements?voidedStatementId=${first}`);
  expect(lines[0]).toBe(kept.text);
  expect(lines.map((line) => JSON.parse(line).id)).toEqual([first, second]);
});

test('everything is written without conditions, and a span of time is kept to', async () => {
  const id = await store.store(buildStatement());
  const all = await linesOf(null);
  const { stored } = JSON.parse(all.at(-1) ?? '{}');
  expect(JSON.parse(all.at(-1) ?? '{}').id).toBe(id);
  expect(await linesOf({ since: stored })).toHaveLength(1);
  expect(await linesOf({ until: '2020-01-01T00:00:00Z' })).toEqual([]);
});

test('the wish is recorded with what was asked by, but without whom it asked about', async () => {
  const { mbox } = buildAgent();
  const { body } = await follower.post<Export>('/api/exports', wish({ actor: mbox }));
  const audit = await rowOf<{ detail: unknown }>(app.database, `select detail from audit_event where object_id = $1`, [
    body.id,
  ]);
  expect(audit?.detail).toEqual({ kind: 'records', format: 'ndjson', withNames: false, by: ['actor'] });
});

test('records need the right to follow learners, when asking and again when fetching', async () => {
  const staff = await app.as((await buildStaff(app.database)).accountId);
  expect((await staff.post('/api/exports', wish(null))).status).toBe(403);
  const granted = await buildStaff(app.database);
  await app.database.query(`update account set granted_rights = '{follow-learners}' where id = $1`, [
    granted.accountId,
  ]);
  const client = await app.as(granted.accountId);
  const { body } = await client.post<Export>('/api/exports', wish(null));
  await write(body.id);
  expect((await client.get(`/api/exports/${body.id}/file`)).status).toBe(200);
  await follower.patch(`/api/people/${granted.accountId}`, { grantedRights: [] });
  expect((await (await app.as(granted.accountId)).get(`/api/exports/${body.id}/file`)).status).toBe(403);
});

test('a kind is written in its own format only, and records have no names to add', async () => {
  for (const wrong of [{ format: 'csv' }, { kind: 'completions' }, { withNames: true }])
    expect((await follower.post('/api/exports', { ...wish(null), ...wrong })).status).toBe(400);
});
