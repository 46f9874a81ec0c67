import type { CompletionRule, CoursePage, XapiActivity } from '@amelie/contract';
import { buildLearningPackage, type LearningPackage, openModule } from '../launches/testing/build-launch';
import { openClient, search, type XapiClient } from '../lrs/testing/xapi-client';
import { startTestApp, type TestApp } from '../testing/test-app';
import { buildActivity, buildTincanPackage, idOf } from './testing/build-tincan';
import { launch, openIn, type RunningActivity } from './testing/open-activity';

let app: TestApp;
let reader: XapiClient;
beforeAll(async () => {
  app = await startTestApp();
  reader = await openClient(app);
});
afterAll(() => app.close());

interface Wishes {
  activities?: XapiActivity[];
  rule?: CompletionRule;
}

const one = [buildActivity('one'), buildActivity('one/slide', { launch: null })];

async function buildLearning({ activities = one, rule }: Wishes = {}): Promise<LearningPackage> {
  const packageId = await buildTincanPackage(app.database, activities);
  return buildLearningPackage(app, { packageId, ...(rule && { rule }) });
}

const moduleOf = async ({ client, courseId }: LearningPackage) =>
  (await client.get<CoursePage>(`/api/my/courses/${courseId}`)).body.modules[0];
const stateOf = async (learning: LearningPackage) => (await moduleOf(learning))?.state;

const verbsOf = async ({ registration }: RunningActivity) => {
  const found = await reader.find({ registration, ascending: 'true' });
  return found.map(({ verb }) => verb.id.split('/').at(-1));
};

test('the launch link says who, where and which by the convention of Tin Can, and gives away no name', async () => {
  const learning = await buildLearning();
  const { url, actor, activityId, registration } = await launch(app, learning);
  expect(url.pathname).toMatch(/^\/l\/[\w-]{43}\/f\/one\/index\.html$/);
  expect([url.hash, url.searchParams.get('lesson')]).toEqual(['#start', '1']);
  expect(url.searchParams.get('endpoint')).toBe(`${app.config.appOrigin}/xapi/`);
  expect(url.searchParams.get('auth')).toMatch(/^Basic [\w+/=]+$/);
  expect(url.searchParams.get('activity_platform')).toBe(app.config.instanceName);
  expect(url.searchParams.get('Accept-Language')).toBe('en');
  expect(activityId).toBe(idOf('one'));
  expect(registration).toMatch(/^[0-9a-f-]{36}$/);
  expect(actor).toEqual({
    objectType: 'Agent',
    name: 'Learner',
    account: { homePage: app.config.appOrigin, name: expect.stringMatching(/^[0-9a-f]{32}$/) as string },
  });
});

test('completed, passed and the score are heard of the activity, and of nothing else that it speaks of', async () => {
  const learning = await buildLearning();
  const activity = await launch(app, learning);
  const slide = { object: { id: idOf('one/slide') }, result: { completion: true, success: true } };
  expect((await activity.say('completed', slide)).status).toBe(200);
  expect(await stateOf(learning)).toBe('in-progress');
  expect((await activity.say('passed', { result: { success: true, score: { scaled: 0.9 } } })).status).toBe(200);
  expect(await moduleOf(learning)).toMatchObject({ state: 'completed', score: 0.9 });
  expect(await verbsOf(activity)).toEqual(['launched', 'completed', 'passed']);
});

test.each<[string, CompletionRule, [string, object?][], string]>([
  ['passed', { kind: 'package-passed' }, [['completed'], ['failed']], 'failed'],
  ['passed', { kind: 'package-passed' }, [['failed'], ['passed']], 'completed'],
  ['score', { kind: 'package-score', atLeast: 0.8 }, [['passed', { result: { score: { scaled: 0.7 } } }]], 'failed'],
  [
    'score',
    { kind: 'package-score', atLeast: 0.8 },
    [['completed', { result: { score: { raw: 9, max: 10 } } }]],
    'completed',
  ],
  ['confirmed', { kind: 'package-confirmed' }, [['completed'], ['passed']], 'in-progress'],
  ['opened', { kind: 'package-opened' }, [], 'completed'],
])('by the rule %s it counts when that is met', async (_name, rule, words, state) => {
  const learning = await buildLearning({ rule });
  const activity = await launch(app, learning);
  for (const [verb, change] of words) expect((await activity.say(verb, change)).status).toBe(200);
  expect(await stateOf(learning)).toBe(state);
});

test('of several activities each has to be done, or to be visited, by the rule', async () => {
  const activities = [buildActivity('one'), buildActivity('two')];
  const completing = await buildLearning({ activities });
  const visiting = await buildLearning({ activities, rule: { kind: 'package-visited' } });
  await (await launch(app, completing)).say('completed');
  await launch(app, visiting);
  expect([await stateOf(completing), await stateOf(visiting)]).toEqual(['in-progress', 'in-progress']);
  const state = await openModule(completing);
  expect(state).toMatchObject({ standard: 'xapi', currentItemId: idOf('one'), moduleState: 'in-progress' });
  expect(state.states[idOf('one')]).toMatchObject({ completed: true });
  expect(state.missing).toEqual([{ kind: 'parts', opened: 1, of: 2 }, { kind: 'not-finished' }]);
  await (await openIn(app, completing.client, state, 'two')).say('completed');
  await launch(app, visiting, 'two');
  expect([await stateOf(completing), await stateOf(visiting)]).toEqual(['completed', 'completed']);
});

test('a second device goes on in the same registration with what the first has stored, and the first is out', async () => {
  const learning = await buildLearning();
  const first = await launch(app, learning);
  const place = ({ activityId, registration, actor }: RunningActivity) =>
    `/activities/state${search({ activityId, registration, agent: JSON.stringify(actor), stateId: 'resume' })}`;
  const raw = { raw: '2V5a70e0', headers: { 'content-type': 'text/plain' } };
  expect((await first.send('PUT', place(first), raw)).status).toBe(204);
  const second = await launch(app, learning);
  expect([second.registration, second.actor]).toEqual([first.registration, first.actor]);
  expect((await second.send('GET', place(second))).text).toBe('2V5a70e0');
  expect((await first.say('completed')).status).toBe(403);
  expect((await first.send('PUT', place(first), raw)).status).toBe(403);
});

test('the player knows when something was stored', async () => {
  const learning = await buildLearning();
  const activity = await launch(app, learning);
  const heard = async () =>
    (await learning.client.get<{ heardAt: string | null }>(`/api/launches/${activity.launchId}`)).body.heardAt;
  expect(await heard()).toBeNull();
  await activity.say('experienced');
  expect(Date.parse((await heard()) ?? '')).toBeGreaterThan(Date.now() - 60_000);
});

test('the token ends with its launch, a moment after the player was closed', async () => {
  const learning = await buildLearning();
  const activity = await launch(app, learning);
  await learning.client.post(`/api/launches/${activity.launchId}/end`);
  expect((await activity.say('experienced')).status).toBe(200);
  await app.database.query(`update launch set ended_at = now() - interval '11 seconds' where id = $1`, [
    activity.launchId,
  ]);
  expect((await activity.say('completed')).status).toBe(403);
  expect((await activity.send('GET', '/statements')).status).toBe(403);
  expect(await stateOf(learning)).toBe('in-progress');
});

test('when staff set the module back, the token dies and the next launch registers anew', async () => {
  const learning = await buildLearning();
  const before = await launch(app, learning);
  await app.database.query(`update runtime_attempt set state = 'closed' where enrolment_id = $1`, [
    learning.enrolmentId,
  ]);
  expect((await before.say('completed')).status).toBe(403);
  expect((await launch(app, learning)).registration).not.toBe(before.registration);
});

test('what older tools leave out is known of the token: their statements are found in the registration', async () => {
  const learning = await buildLearning();
  const activity = await launch(app, learning);
  expect((await activity.say('completed', { context: undefined, timestamp: undefined })).status).toBe(200);
  expect(await verbsOf(activity)).toEqual(['launched', 'completed']);
  expect(await stateOf(learning)).toBe('completed');
});

test('what is sent again is no news, and with other words a conflict', async () => {
  const activity = await launch(app, await buildLearning());
  const statement = activity.make('completed');
  const send = (body: object) => activity.send('POST', '/statements', { body });
  expect([(await send(statement)).status, (await send(statement)).status]).toEqual([200, 200]);
  expect((await send({ ...statement, result: { completion: false } })).status).toBe(409);
  expect(await verbsOf(activity)).toEqual(['launched', 'completed']);
});

test('a preview answers as ever and leaves no trace', async () => {
  const { buildTrainer } = await import('../testing/builders');
  const packageId = await buildTincanPackage(app.database, one);
  const trainer = await app.as((await buildTrainer(app.database)).accountId);
  const { body } = await trainer.post<{ launchId: string }>(`/api/packages/${packageId}/previews`);
  const state = await trainer.post<{ launchId: string; epoch: number }>(`/api/launches/${body.launchId}/opening`);
  const activity = await openIn(app, trainer, state.body);
  const agent = JSON.stringify(activity.actor);
  const place = search({ activityId: activity.activityId, registration: activity.registration, agent, stateId: 's' });
  expect((await activity.say('completed')).status).toBe(200);
  expect((await activity.send('PUT', `/activities/state${place}`, { body: { page: 2 } })).status).toBe(204);
  expect(await reader.ids({ registration: activity.registration })).toEqual([]);
  expect(await reader.ids({ agent })).toEqual([]);
  expect((await reader.send('GET', `/activities/state${place}`)).status).toBe(404);
});

test('an activity on a host that nobody allowed is not launched', async () => {
  const elsewhere = buildActivity('one', { launch: 'https://elsewhere.example/story.html', isAbsolute: true });
  const learning = await buildLearning({ activities: [elsewhere] });
  const { launchId, epoch } = await openModule(learning);
  const answer = await learning.client.post(`/api/launches/${launchId}/units`, { epoch, itemId: idOf('one') });
  expect(answer.body).toMatchObject({ code: 'au-host-not-allowed', facts: { host: 'elsewhere.example' } });
});
