import { randomUUID } from 'node:crypto';
import { buildLearningPackage } from '../launches/testing/build-launch';
import { openClient, search, strangerTo } from '../lrs/testing/xapi-client';
import { startTestApp, type TestApp } from '../testing/test-app';
import { buildActivity, buildTincanPackage } from './testing/build-tincan';
import { launch, type RunningActivity } from './testing/open-activity';

let app: TestApp;
let mine: RunningActivity;
let other: RunningActivity;

beforeAll(async () => {
  app = await startTestApp();
  const packageId = await buildTincanPackage(app.database, [buildActivity('one')]);
  const [one, two] = [await buildLearningPackage(app, { packageId }), await buildLearningPackage(app, { packageId })];
  [mine, other] = [await launch(app, one), await launch(app, two)];
  for (const activity of [mine, other]) await activity.say('experienced');
}, 30_000);
afterAll(() => app.close());

test('a token speaks for its learner alone, in its registration, of its time, and voids nothing', async () => {
  const year = 365 * 86_400_000;
  const own = mine.make('experienced');
  await mine.send('POST', '/statements', { body: own });
  const voids = (id: string | undefined) => ({
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id },
  });
  const forged = [
    { actor: other.actor },
    { actor: { mbox: 'mailto:minister@example.org' } },
    { actor: { objectType: 'Group', member: [mine.actor] } },
    { context: { registration: other.registration } },
    { context: { registration: randomUUID() } },
    { timestamp: new Date(Date.now() - year).toISOString() },
    { timestamp: new Date(Date.now() + year).toISOString() },
    voids(randomUUID()),
    voids(own.id),
  ];
  for (const change of forged) expect((await mine.say('completed', change)).status).toBe(403);
  const together = [mine.make('experienced'), mine.make('completed', { actor: other.actor })];
  expect((await mine.send('POST', '/statements', { body: together })).status).toBe(403);
  const reader = await openClient(app);
  const said = await reader.find({ registration: mine.registration });
  expect(said.map(({ verb }) => verb.id.split('/').at(-1))).toEqual(['experienced', 'experienced', 'launched']);
});

test('whatever it says of authority and stored is the store’s to say', async () => {
  const statement = mine.make('experienced');
  const body = { ...statement, authority: { mbox: 'mailto:minister@example.org' }, stored: '2001-01-01T00:00:00Z' };
  expect((await mine.send('POST', '/statements', { body })).status).toBe(200);
  const reader = await openClient(app);
  const { json } = await reader.send('GET', `/statements${search({ statementId: statement.id ?? '' })}`);
  expect(json.authority).toMatchObject({ account: { homePage: app.config.appOrigin } });
  expect(json.stored).not.toMatch(/^2001/);
});

test('it reads its own registration and nothing else, however it asks', async () => {
  for (const question of ['', '?since=1970-01-01T00:00:00Z', search({ agent: JSON.stringify(mine.actor) })]) {
    const { json } = await mine.send('GET', `/statements${question}`);
    const found = json.statements as { context: { registration: string } }[];
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ context }) => context.registration))).toEqual(new Set([mine.registration]));
  }
  for (const question of [search({ agent: JSON.stringify(other.actor) }), search({ registration: other.registration })])
    expect((await mine.send('GET', `/statements${question}`)).json.statements).toEqual([]);
});

test('documents of other learners, registrations and activities are closed', async () => {
  const { activityId, registration } = mine;
  const own = { activityId, registration, agent: JSON.stringify(mine.actor), stateId: 'bookmark' };
  const elsewhere = 'https://elsewhere.example/a';
  const { registration: _none, ...withoutRegistration } = own;
  const state = (place: Record<string, string>) => `/activities/state${search(place)}`;
  const foreign = [
    state({ ...own, agent: JSON.stringify(other.actor) }),
    state({ ...own, registration: other.registration }),
    state({ ...withoutRegistration, activityId: elsewhere }),
    `/agents/profile${search({ agent: JSON.stringify(other.actor), profileId: 'p' })}`,
    `/activities/profile${search({ activityId: elsewhere, profileId: 'p' })}`,
  ];
  for (const path of foreign) {
    expect((await mine.send('GET', path)).status).toBe(403);
    expect((await mine.send('PUT', path, { body: { page: 3 }, headers: { 'if-none-match': '*' } })).status).toBe(403);
    expect((await mine.send('DELETE', path)).status).toBe(403);
  }
  expect((await mine.send('PUT', state(own), { body: { page: 3 } })).status).toBe(204);
  expect((await mine.send('GET', state(own))).json).toEqual({ page: 3 });
});

test('a token opens nothing but the store, and half of one opens nothing', async () => {
  expect((await app.anyone.get('/api/me', undefined, { authorization: mine.auth })).status).toBe(401);
  const [key = ''] = Buffer.from(mine.auth.slice('Basic '.length), 'base64').toString().split(':');
  const [, secret = ''] = Buffer.from(other.auth.slice('Basic '.length), 'base64').toString().split(':');
  const mixed = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  expect((await strangerTo(app, { authorization: mixed })('GET', '/statements')).status).toBe(401);
});
