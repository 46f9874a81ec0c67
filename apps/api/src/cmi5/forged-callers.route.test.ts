import { randomUUID } from 'node:crypto';
import { buildLearningPackage, openModule } from '../launches/testing/build-launch';
import { openClient, search } from '../lrs/testing/xapi-client';
import { startTestApp, type TestApp } from '../testing/test-app';
import { buildAu, buildCmi5Package, idOf } from './testing/build-cmi5';
import { type RunningAu, startAu } from './testing/open-au';

let app: TestApp;
let mine: RunningAu;
let other: RunningAu;

async function launchOne(packageId: string): Promise<RunningAu> {
  const learning = await buildLearningPackage(app, { packageId });
  const state = await openModule(learning);
  const { body } = await learning.client.post<{ url: string }>(`/api/launches/${state.launchId}/units`, {
    epoch: state.epoch,
    itemId: idOf('one'),
  });
  return startAu(app, body.url);
}

beforeAll(async () => {
  app = await startTestApp();
  const packageId = await buildCmi5Package(app.database, [buildAu('one')]);
  [mine, other] = [await launchOne(packageId), await launchOne(packageId)];
  for (const au of [mine, other]) {
    await au.say('initialized');
    await au.say('experienced');
  }
}, 30_000);
afterAll(() => app.close());

test('an AU cannot speak for another learner, nor in another registration, nor outside of its time', async () => {
  const context = { ...mine.make('experienced').context, registration: other.registration };
  const year = 365 * 86_400_000;
  const forged = [
    { actor: other.actor },
    { context },
    { timestamp: new Date(Date.now() - year).toISOString() },
    { timestamp: new Date(Date.now() + year).toISOString() },
    { verb: { id: 'https://w3id.org/xapi/adl/verbs/satisfied' } },
    { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, object: { objectType: 'StatementRef', id: randomUUID() } },
  ];
  for (const change of forged) expect((await mine.say('experienced', change)).status).toBe(403);
  expect((await mine.say('completed', { object: { id: other.activityId + 'x' } })).status).toBe(403);
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

test('an AU reads its own registration and nothing else, however it asks', async () => {
  const questions = ['', '?since=1970-01-01T00:00:00Z', search({ agent: JSON.stringify(mine.actor) })];
  for (const question of questions) {
    const { json } = await mine.send('GET', `/statements${question}`);
    const found = json.statements as { context: { registration: string } }[];
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ context }) => context.registration))).toEqual(new Set([mine.registration]));
  }
  const ofOthers = [search({ agent: JSON.stringify(other.actor) }), search({ registration: other.registration })];
  for (const question of ofOthers)
    expect((await mine.send('GET', `/statements${question}`)).json.statements).toEqual([]);
});

test('documents of others are closed, and so are those that belong to the LMS', async () => {
  const { activityId } = mine;
  const own = { activityId, registration: mine.registration, agent: JSON.stringify(mine.actor) };
  const body = { page: 3 };
  const state = (place: Record<string, string>) => `/activities/state${search(place)}`;
  expect((await mine.send('PUT', state({ ...own, stateId: 'bookmark' }), { body })).status).toBe(204);
  expect((await mine.send('GET', state({ ...own, stateId: 'bookmark' }))).json).toEqual(body);
  const foreign = [
    state({ ...own, agent: JSON.stringify(other.actor), stateId: 'bookmark' }),
    state({ ...own, registration: other.registration, stateId: 'bookmark' }),
    `/agents/profile${search({ agent: JSON.stringify(other.actor), profileId: 'cmi5LearnerPreferences' })}`,
    `/activities/profile${search({ activityId: 'https://elsewhere.example/a', profileId: 'p' })}`,
  ];
  for (const path of foreign) {
    expect((await mine.send('GET', path)).status).toBe(403);
    expect((await mine.send('PUT', path, { body, headers: { 'if-none-match': '*' } })).status).toBe(403);
  }
  const launchData = state({ ...own, stateId: 'LMS.LaunchData' });
  expect((await mine.send('PUT', launchData, { body })).status).toBe(403);
  expect((await mine.send('DELETE', launchData)).status).toBe(403);
  expect((await mine.send('DELETE', state(own))).status).toBe(403);
});

test('preferences have their shape, and the agent its place', async () => {
  const path = `/agents/profile${search({ agent: JSON.stringify(mine.actor), profileId: 'cmi5LearnerPreferences' })}`;
  const headers = { 'if-match': '*' };
  const put = async (body: object) => (await mine.send('PUT', path, { body, headers })).status;
  expect(await put({ languagePreference: 'not comma separated', audioPreference: 'on' })).toBe(403);
  expect(await put({ languagePreference: 'el,en', audioPreference: 'off' })).toBe(204);
  const text = { raw: 'text', headers: { ...headers, 'content-type': 'text/plain' } };
  expect((await mine.send('PUT', path, text)).status).toBe(403);
  const nobody = await mine.send('PUT', '/agents/profile?profileId=cmi5LearnerPreferences', { body: {} });
  expect(nobody.status).toBe(400);
});
