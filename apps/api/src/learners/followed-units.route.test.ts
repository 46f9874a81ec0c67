import type { CoursePage, FollowedCourse, FollowedUnits, PlayerState, Trace } from '@amelie/contract';
import { buildAu, buildBlock, buildCmi5Package, idOf } from '../cmi5/testing/build-cmi5';
import { type RunningAu, startAu } from '../cmi5/testing/open-au';
import { buildLearningPackage, type LearningPackage, openModule } from '../launches/testing/build-launch';
import { openClient, type XapiClient } from '../lrs/testing/xapi-client';
import { rowOf, rowsOf } from '../platform/database/database';
import { buildAdministrator, buildStaff } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let follower: TestClient;
let reader: XapiClient;
beforeAll(async () => {
  app = await startTestApp();
  follower = await app.as((await buildAdministrator(app.database)).accountId);
  reader = await openClient(app);
});
afterAll(() => app.close());

const reasonExtension = 'https://w3id.org/xapi/cmi5/result/extensions/reason';
const nodes = [buildBlock('block'), buildAu('one', {}, 'block'), buildAu('two', {}, 'block'), buildAu('three')];
const buildLearning = async () => buildLearningPackage(app, { packageId: await buildCmi5Package(app.database, nodes) });
const at = ({ enrolmentId, moduleId }: LearningPackage, what: string) =>
  `/api/learners/${enrolmentId}/modules/${moduleId}/${what}`;
const unitsOf = async (learning: LearningPackage) => (await follower.post<FollowedUnits>(at(learning, 'units'))).body;
const waive = (learning: LearningPackage, name: string, reason = 'Taught this in spring') =>
  follower.post(at(learning, 'waivers'), { nodeId: idOf(name), ground: 'tested-out', reason });
const registerAnew = (learning: LearningPackage, keepsResult = true) =>
  follower.post(at(learning, 'registrations'), { keepsResult, reason: 'A new year' });
const own = async ({ client, courseId }: LearningPackage) =>
  (await client.get<CoursePage>(`/api/my/courses/${courseId}`)).body.modules[0];
const traceOf = async (learning: LearningPackage) => (await follower.post<Trace>(at(learning, 'traces'))).body.entries;

async function launch(learning: LearningPackage, name: string): Promise<RunningAu> {
  const state = await openModule(learning);
  const body = { epoch: state.epoch, itemId: idOf(name) };
  const opened = await learning.client.post<{ url: string }>(`/api/launches/${state.launchId}/units`, body);
  return startAu(app, opened.body.url);
}

async function finish(learning: LearningPackage, name: string): Promise<RunningAu> {
  const au = await launch(learning, name);
  for (const verb of ['initialized', 'completed', 'passed', 'terminated']) await au.say(verb);
  return au;
}

const toldOf = async (registration: string, verb: string) =>
  reader.find({ registration, ascending: 'true', verb: `https://w3id.org/xapi/adl/verbs/${verb}` });

async function registrationOf({ enrolmentId }: LearningPackage): Promise<string> {
  const row = await rowOf<{ id: string }>(
    app.database,
    `select r.id from cmi5_registration r join runtime_attempt a on a.id = r.attempt_id
     where a.enrolment_id = $1 and a.state = 'open'`,
    [enrolmentId],
  );
  return row?.id ?? '';
}

test('a part can be waived before the course was ever opened, and the learner reads that and why', async () => {
  const learning = await buildLearning();
  expect(await unitsOf(learning)).toMatchObject({ registeredAt: null, registrations: 0 });
  expect((await waive(learning, 'three')).status).toBe(200);
  const { units, registeredAt, registrations } = await unitsOf(learning);
  expect([registeredAt !== null, registrations]).toEqual([true, 1]);
  expect(units.map(({ title, kind, depth, state, open }) => [title, kind, depth, state, open])).toEqual([
    ['block', 'block', 0, 'not-started', 2],
    ['one', 'au', 1, 'not-started', 1],
    ['two', 'au', 1, 'not-started', 1],
    ['three', 'au', 0, 'completed', 0],
  ]);
  expect(units[3]?.waived).toMatchObject({ reason: 'Taught this in spring', by: 'Eleni Papadopoulou' });
  expect(await own(learning)).toMatchObject({
    state: 'in-progress',
    waivers: [{ titles: [expect.any(String)], reason: 'Taught this in spring' }],
  });
  const state: PlayerState = await openModule(learning);
  expect(state.states[idOf('three')]).toMatchObject({ completed: true, waived: true });
});

test('waiving a block waives each part of it that is not done, in a session of its own, and satisfies the block', async () => {
  const learning = await buildLearning();
  await finish(learning, 'one');
  expect((await waive(learning, 'block')).status).toBe(200);
  const registration = await registrationOf(learning);
  const waived = await toldOf(registration, 'waived');
  expect(waived.map(({ result }) => result)).toEqual([
    { success: true, completion: true, extensions: { [reasonExtension]: 'Tested Out' } },
  ]);
  await waive(learning, 'three');
  const sessions = (await toldOf(registration, 'waived')).map(({ context }) => context?.extensions);
  expect(new Set(sessions.map((one) => JSON.stringify(one))).size).toBe(2);
  expect(await toldOf(registration, 'satisfied')).toHaveLength(2);
  expect(await own(learning)).toMatchObject({ state: 'completed' });
});

test('what was waived or done is not waived again, and a reason is needed', async () => {
  const learning = await buildLearning();
  expect((await waive(learning, 'three', '   ')).body).toMatchObject({ code: 'reason-missing' });
  await waive(learning, 'three');
  expect((await waive(learning, 'three')).body).toMatchObject({ code: 'unit-waived' });
  expect((await waive(learning, 'elsewhere')).status).toBe(404);
  await waive(learning, 'block');
  expect((await waive(learning, 'block')).body).toMatchObject({ code: 'unit-waived' });
});

test('ten waivers of one part at once make one statement', async () => {
  const learning = await buildLearning();
  const replies = await Promise.all(Array.from({ length: 10 }, () => waive(learning, 'two')));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await toldOf(await registrationOf(learning), 'waived')).toHaveLength(1);
});

test('a course registered anew keeps its result, abandons what is open, and begins everything anew', async () => {
  const learning = await buildLearning();
  await waive(learning, 'block');
  await finish(learning, 'three');
  const before = await registrationOf(learning);
  const running = await launch(learning, 'three');
  expect((await registerAnew(learning)).status).toBe(200);
  expect((await running.say('initialized')).status).toBe(403);
  expect(await toldOf(before, 'abandoned')).toHaveLength(1);
  expect(await unitsOf(learning)).toMatchObject({ registeredAt: null, registrations: 1 });
  expect(await own(learning)).toMatchObject({
    state: 'completed',
    waivers: [],
    newStart: { keepsResult: true, reason: 'A new year' },
  });
  const again = await launch(learning, 'one');
  expect(again.registration).not.toBe(before);
  const { registrations, units } = await unitsOf(learning);
  expect(registrations).toBe(2);
  expect(units.map(({ state }) => state)).toEqual(['not-started', 'not-started', 'not-started', 'not-started']);
  expect(await own(learning)).toMatchObject({ state: 'completed', newStart: null });
});

test('a course registered anew without its result has to be done again, and can be', async () => {
  const learning = await buildLearning();
  await waive(learning, 'block');
  await finish(learning, 'three');
  await registerAnew(learning, false);
  expect(await own(learning)).toMatchObject({ state: 'in-progress', score: null, missing: [] });
  for (const name of ['one', 'two', 'three']) await finish(learning, name);
  expect(await own(learning)).toMatchObject({ state: 'completed', score: 0.9, newStart: null });
});

test('nothing is registered anew that was never registered, nor without a reason', async () => {
  const learning = await buildLearning();
  expect((await registerAnew(learning)).status).toBe(404);
  await waive(learning, 'one');
  expect((await follower.post(at(learning, 'registrations'), { keepsResult: true, reason: '' })).body).toMatchObject({
    code: 'reason-missing',
  });
});

test('each look and each act is recorded, stands in the trace, and is for whoever may follow learners', async () => {
  const learning = await buildLearning();
  const course = (await follower.post<FollowedCourse>(`/api/learners/${learning.enrolmentId}/openings`)).body;
  expect(course.modules[0]).toMatchObject({ hasUnits: true });
  await unitsOf(learning);
  await waive(learning, 'one');
  await registerAnew(learning);
  const told = (await traceOf(learning)).filter(({ by }) => by !== null);
  expect(told.map(({ what, reason }) => [what, reason])).toEqual([
    ['staff-waived', 'Taught this in spring'],
    ['staff-registered', 'A new year'],
  ]);
  const audit = await rowsOf<{ action: string }>(
    app.database,
    `select action from audit_event where object_id = $1 order by at, id`,
    [learning.enrolmentId],
  );
  expect(audit.map(({ action }) => action)).toEqual(['open-learner', 'open-units', 'register-anew', 'open-trace']);
  const client = await app.as((await buildStaff(app.database)).accountId);
  for (const what of ['units', 'waivers', 'registrations'])
    expect(
      (await client.post(at(learning, what), { nodeId: 'x', ground: 'tested-out', reason: 'x', keepsResult: true }))
        .status,
    ).toBe(403);
});
