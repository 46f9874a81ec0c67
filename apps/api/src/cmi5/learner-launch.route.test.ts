import type { CoursePage, PlayerState } from '@amelie/contract';
import { buildLearningPackage, type LearningPackage, openModule } from '../launches/testing/build-launch';
import { openClient, search, strangerTo, type XapiClient } from '../lrs/testing/xapi-client';
import { rowOf } from '../platform/database/database';
import { startTestApp, type TestApp } from '../testing/test-app';
import { buildAu, buildBlock, buildCmi5Package, courseId, idOf } from './testing/build-cmi5';
import { type RunningAu, startAu } from './testing/open-au';

let app: TestApp;
let reader: XapiClient;
beforeAll(async () => {
  app = await startTestApp();
  reader = await openClient(app);
});
afterAll(() => app.close());

const oneAu = [buildBlock('block'), buildAu('one', {}, 'block')];

async function buildLearning(nodes = oneAu): Promise<LearningPackage> {
  return buildLearningPackage(app, { packageId: await buildCmi5Package(app.database, nodes) });
}

/** Opens the module and launches one of its AUs, as the player does. */
async function launch(learning: LearningPackage, name = 'one'): Promise<RunningAu> {
  const state = await openModule(learning);
  const itemId = idOf(name);
  const { body } = await learning.client.post<{ url: string }>(`/api/launches/${state.launchId}/units`, {
    epoch: state.epoch,
    itemId,
  });
  return startAu(app, body.url);
}

const verbsOf = async ({ registration }: RunningAu) => {
  const found = await reader.find({ registration, ascending: 'true' });
  return found.map(({ verb }) => verb.id.split('/').at(-1));
};
const moduleOf = async ({ client, courseId: id }: LearningPackage) =>
  (await client.get<CoursePage>(`/api/my/courses/${id}`)).body.modules[0];

test('a learner who does all of an AU has its block, its course and the module', async () => {
  const learning = await buildLearning();
  const au = await launch(learning);
  for (const verb of ['initialized', 'completed']) expect((await au.say(verb)).status).toBe(200);
  expect((await moduleOf(learning))?.state).toBe('in-progress');
  for (const verb of ['passed', 'terminated']) expect((await au.say(verb)).status).toBe(200);
  expect(await moduleOf(learning)).toMatchObject({ state: 'completed', score: 0.9 });
  expect(await verbsOf(au)).toEqual([
    ...['launched', 'initialized', 'completed', 'passed', 'satisfied', 'satisfied', 'terminated'],
  ]);
  const told = await reader.find({ registration: au.registration, verb: 'https://w3id.org/xapi/adl/verbs/satisfied' });
  expect(told.map(({ context }) => context?.contextActivities?.grouping)).toEqual([
    [{ id: courseId }],
    [{ id: idOf('block') }],
  ]);
});

test('the launch says who, where and which, and gives away no name', async () => {
  const learning = await buildLearning();
  const { url, actor, launchData, activityId } = await launch(learning);
  expect(url.pathname).toMatch(/^\/l\/[\w-]{43}\/f\/one\/index\.html$/);
  expect(url.searchParams.get('lesson')).toBe('1');
  expect(url.searchParams.get('endpoint')).toBe(`${app.config.appOrigin}/xapi/`);
  expect(actor).toEqual({
    objectType: 'Agent',
    name: 'Learner',
    account: { homePage: app.config.appOrigin, name: expect.stringMatching(/^[0-9a-f]{32}$/) as string },
  });
  expect(activityId).not.toBe(idOf('one'));
  expect(launchData).toMatchObject({ launchMode: 'Normal', moveOn: 'CompletedAndPassed', masteryScore: 0.8 });
  expect(launchData.returnURL).toBe(`${url.origin}${url.pathname.replace(/\/f\/.*/, '')}/return.html`);
});

test('a second launch abandons the session before it, and goes on in the same registration', async () => {
  const learning = await buildLearning();
  const first = await launch(learning);
  await first.say('initialized');
  const second = await launch(learning);
  expect(second).toMatchObject({ registration: first.registration, activityId: first.activityId });
  expect(second.sessionId).not.toBe(first.sessionId);
  expect((await first.say('completed')).status).toBe(403);
  expect(await verbsOf(second)).toEqual(['launched', 'initialized', 'abandoned', 'launched']);
});

test('what asks for nothing is satisfied before it is launched, and learnt when it was opened', async () => {
  const learning = await buildLearning([buildAu('one', { moveOn: 'NotApplicable' })]);
  const au = await launch(learning);
  expect(await verbsOf(au)).toEqual(['satisfied', 'launched']);
  expect((await moduleOf(learning))?.state).toBe('in-progress');
  await au.say('initialized');
  expect((await moduleOf(learning))?.state).toBe('completed');
});

test('a token is given out once, and is nothing at the app', async () => {
  const au = await launch(await buildLearning());
  const fetchUrl = new URL(au.url.searchParams.get('fetch') ?? '');
  const again = await strangerTo(app)('POST', fetchUrl.pathname.replace('/xapi', ''));
  expect(again).toMatchObject({ status: 200, json: { 'error-code': '1' } });
  expect(again.json).not.toHaveProperty('auth-token');
  const asApp = await app.anyone.get('/api/me', undefined, { authorization: `Basic ${au.token}` });
  expect(asApp.status).toBe(401);
});

test('after terminated the token opens nothing', async () => {
  const au = await launch(await buildLearning());
  await au.say('initialized');
  await au.say('terminated');
  expect((await au.say('experienced')).status).toBe(403);
  const { activityId, registration } = au;
  const place = search({ activityId, registration, agent: JSON.stringify(au.actor), stateId: 'bookmark' });
  expect((await au.send('GET', `/activities/state${place}`)).status).toBe(403);
});

test('what is sent again is no news, and with other words a conflict', async () => {
  const au = await launch(await buildLearning());
  await au.say('initialized');
  const statement = au.make('completed');
  const send = (body: object) => au.send('POST', '/statements', { body });
  expect([(await send(statement)).status, (await send(statement)).status]).toEqual([200, 200]);
  const other = { ...statement, result: { completion: true, duration: 'PT9M' } };
  expect((await send(other)).status).toBe(409);
  expect((await verbsOf(au)).filter((verb) => verb === 'completed')).toHaveLength(1);
});

test('statements that come together are stored whole or not at all', async () => {
  const au = await launch(await buildLearning());
  const [first, second] = [au.make('initialized'), au.make('completed')];
  const bad = au.make('completed');
  expect((await au.send('POST', '/statements', { body: [first, second, bad] })).status).toBe(403);
  expect(await verbsOf(au)).toEqual(['launched']);
  expect((await au.send('POST', '/statements', { body: [first, second] })).status).toBe(200);
});

test('the player lists the AUs, goes on with the one that was open, and knows what is done', async () => {
  const learning = await buildLearning([buildAu('one', { moveOn: 'Completed' }), buildAu('two')]);
  const au = await launch(learning);
  await au.say('initialized');
  await au.say('completed');
  await launch(learning, 'two');
  const state: PlayerState = await openModule(learning);
  expect(state).toMatchObject({ standard: 'cmi5', currentItemId: idOf('two') });
  expect(state.items.map(({ id }) => id)).toEqual([idOf('one'), idOf('two')]);
  expect(state.states[idOf('one')]).toMatchObject({ completed: true });
});

test('a session whose player is gone is abandoned after a while', async () => {
  const learning = await buildLearning();
  const au = await launch(learning);
  const { sweepSessions } = await import('./sweep-sessions');
  const parts = { database: app.database, appOrigin: app.config.appOrigin };
  await sweepSessions(parts, { error: () => undefined });
  expect(await verbsOf(au)).toEqual(['launched']);
  await app.database.query(
    `update launch set ended_at = now() - interval '6 minutes'
     where id = (select launch_id from cmi5_session where id = $1)`,
    [au.sessionId],
  );
  await sweepSessions(parts, { error: () => undefined });
  expect(await verbsOf(au)).toEqual(['launched', 'abandoned']);
  const row = await rowOf(app.database, `select state from cmi5_session where id = $1`, [au.sessionId]);
  expect(row).toEqual({ state: 'abandoned' });
});

test('an AU on a host that nobody allowed is not launched', async () => {
  const learning = await buildLearning([buildAu('one', { url: 'https://elsewhere.example/au', isAbsolute: true })]);
  const state = await openModule(learning);
  const answer = await learning.client.post(`/api/launches/${state.launchId}/units`, {
    epoch: state.epoch,
    itemId: idOf('one'),
  });
  expect(answer.body).toMatchObject({ code: 'au-host-not-allowed', facts: { host: 'elsewhere.example' } });
});
