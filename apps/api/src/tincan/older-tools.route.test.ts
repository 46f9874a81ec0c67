import { buildLearningPackage } from '../launches/testing/build-launch';
import { search, strangerTo } from '../lrs/testing/xapi-client';
import { startTestApp, type TestApp } from '../testing/test-app';
import { buildActivity, buildTincanPackage } from './testing/build-tincan';
import { launch, type RunningActivity } from './testing/open-activity';

let app: TestApp;
let activity: RunningActivity;

beforeAll(async () => {
  app = await startTestApp();
  const packageId = await buildTincanPackage(app.database, [buildActivity('one')]);
  activity = await launch(app, await buildLearningPackage(app, { packageId }));
}, 30_000);
afterAll(() => app.close());

const form = (fields: Record<string, string>) => ({
  raw: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

test('a tool that puts everything into a form stores statements and state (1.0.3 Communication 1.3)', async () => {
  const anyone = strangerTo(app);
  const usual = {
    Authorization: activity.auth,
    'X-Experience-API-Version': '1.0.1',
    'Content-Type': 'application/json',
  };
  const statement = activity.make('experienced');
  const put = form({ ...usual, statementId: statement.id ?? '', content: JSON.stringify(statement) });
  expect((await anyone('POST', '/statements?method=PUT', put)).status).toBe(204);
  const { activityId, registration } = activity;
  const place = { activityId, registration, agent: JSON.stringify(activity.actor), stateId: 'resume' };
  const stored = await anyone(
    'POST',
    '/activities/state?method=PUT',
    form({ ...usual, ...place, content: '{"at":4}' }),
  );
  expect(stored.status).toBe(204);
  const found = await anyone('POST', '/activities/state?method=GET', form({ ...usual, ...place }));
  expect(found.json).toEqual({ at: 4 });
});

test('what a tool repeats of its launch link means nothing to the store, and stays a fault for everybody else', async () => {
  const echoes = { tincan: 'true', 'Accept-Language': 'en', grouping: 'urn:course', limit: '5' };
  expect((await activity.send('GET', `/statements${search(echoes)}`)).status).toBe(200);
  const { openClient } = await import('../lrs/testing/xapi-client');
  const client = await openClient(app);
  expect((await client.send('GET', `/statements${search(echoes)}`)).status).toBe(400);
});

test('a tool of before version 1.0 is told what to do', async () => {
  const older = strangerTo(app, { authorization: activity.auth, 'x-experience-api-version': '0.95' });
  const answer = await older('POST', '/statements', { body: activity.make('experienced') });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('publish the content again');
});

test('a page of the content origin may ask, one without an origin too, and no other', async () => {
  const corsFor = async (origin: string) =>
    (await strangerTo(app, { origin })('OPTIONS', '/statements')).headers['access-control-allow-origin'];
  const { contentOrigin } = app.config;
  expect(await corsFor(contentOrigin.replace('*', 'p-1'))).toBe(contentOrigin.replace('*', 'p-1'));
  expect(await corsFor('null')).toBe('null');
  expect(await corsFor('https://elsewhere.example')).toBeUndefined();
});
