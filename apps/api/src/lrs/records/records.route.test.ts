import type { RecordLine } from '@amelie/contract';
import { randomUUID } from 'node:crypto';
import { rowOf, rowsOf } from '../../platform/database/database';
import { buildAdministrator, buildStaff, buildTrainer } from '../../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../../testing/test-app';
import { buildActivity, buildAgent, buildStatement, voidingOf } from '../testing/build-statement';
import { openClient, type XapiClient } from '../testing/xapi-client';

let app: TestApp;
let follower: TestClient;
let followerId: string;
let client: XapiClient;
beforeAll(async () => {
  app = await startTestApp();
  followerId = (await buildAdministrator(app.database)).accountId;
  follower = await app.as(followerId);
  client = await openClient(app);
});
afterAll(() => app.close());

interface Found {
  records: RecordLine[];
  next: string | null;
}
const look = async (filter: object, cursor: string | null = null) =>
  (await follower.post<Found>('/api/records/searches', { filter, language: 'fr', cursor })).body;
const idsOf = async (filter: object) => (await look(filter)).records.map(({ id }) => id);

test('statements are found by verb, activity, person, registration, time and who stored them', async () => {
  const [actor, object, registration] = [buildAgent(), buildActivity(), randomUUID()];
  const verb = { id: `https://verbs.example/${registration}`, display: { en: 'felt', fr: 'a ressenti' } };
  const id = await client.store(buildStatement({ actor, object, verb, context: { registration } }));
  const other = await openClient(app);
  await other.store(buildStatement());
  const { records } = await look({ verb: verb.id });
  expect(records).toMatchObject([{ id, verb: { display: 'a ressenti' }, source: 'A client', registration }]);
  const storedAt = records[0]?.storedAt;
  expect(await idsOf({ activity: object.id })).toEqual([id]);
  expect(await idsOf({ actor: actor.mbox })).toEqual([id]);
  expect(await idsOf({ registration: registration.toUpperCase() })).toEqual([id]);
  expect(await idsOf({ source: client.credentialId, since: storedAt, until: storedAt })).toEqual([id]);
  expect(await idsOf({ source: other.credentialId, verb: verb.id })).toEqual([]);
});

test('a voided statement stands in the list, marked', async () => {
  const object = buildActivity();
  const id = await client.store(buildStatement({ object }));
  await client.store(voidingOf(id));
  expect((await look({ activity: object.id })).records).toMatchObject([{ id, voided: true }]);
  const { body } = await follower.post(`/api/records/${id}/openings`);
  expect(body).toMatchObject({ voided: true });
  expect(JSON.parse(String(body.json))).toMatchObject({ id, object });
});

test('pages follow each other from the newest on, without a gap or a repetition', async () => {
  const object = buildActivity();
  const { text } = await client.send('POST', '/statements', {
    body: Array.from({ length: 60 }, () => buildStatement({ object })),
  });
  const stored: string[] = JSON.parse(text);
  const seen: string[] = [];
  let pages = 0;
  for (let cursor: string | null | undefined; cursor !== null; pages += 1) {
    const page: Found = await look({ activity: object.id }, cursor ?? null);
    seen.push(...page.records.map(({ id }) => id));
    cursor = page.next;
  }
  expect(pages).toBe(3);
  expect(seen).toEqual([...stored].reverse());
});

test('each look is recorded: by whom, and whose statements, but not by name', async () => {
  await app.database.query(`delete from audit_event where actor_id = $1`, [followerId]);
  const { mbox } = buildAgent();
  await look({ actor: mbox });
  const id = await client.store(buildStatement());
  await follower.post(`/api/records/${id}/openings`);
  const audit = await rowsOf<{ action: string; object_id: string }>(
    app.database,
    `select action, object_id from audit_event where actor_id = $1 order by at, id`,
    [followerId],
  );
  expect(audit.map(({ action }) => action)).toEqual(['find-records', 'open-record']);
  expect(audit[0]?.object_id).toMatch(/^[0-9a-f]{32}$/);
  expect(audit[1]?.object_id).toBe(id);
  const said = await rowOf(app.database, `select 1 from audit_event a where a::text like $1`, [`%${mbox}%`]);
  expect(said).toBeNull();
});

test('a condition that is none is refused, and nobody without the right sees a statement', async () => {
  for (const filter of [{ verb: 'no iri' }, { registration: 'x' }, { since: 'yesterday' }, { source: 'x' }])
    expect((await follower.post('/api/records/searches', { filter, language: 'en', cursor: null })).status).toBe(400);
  const id = await client.store(buildStatement());
  for (const build of [buildStaff, buildTrainer]) {
    const stranger = await app.as((await build(app.database)).accountId);
    const wish = { filter: {}, language: 'en', cursor: null };
    expect((await stranger.post('/api/records/searches', wish)).status).toBe(403);
    expect((await stranger.post(`/api/records/${id}/openings`)).status).toBe(403);
    expect((await stranger.get('/api/record-sources')).status).toBe(403);
  }
});
