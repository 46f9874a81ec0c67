import type { CoursePage, FollowedCourse, FollowedLearner, Trace } from '@amelie/contract';
import { rowOf, rowsOf } from '../platform/database/database';
import { buildLearningPackage, openModule, sendCommit } from '../launches/testing/build-launch';
import { buildAdministrator, buildStaff, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let follower: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  follower = await app.as((await buildAdministrator(app.database)).accountId);
});
afterAll(() => app.close());

type Learning = Awaited<ReturnType<typeof buildLearningPackage>>;
const decisionAt = ({ enrolmentId, moduleId }: Learning) => `/api/learners/${enrolmentId}/modules/${moduleId}/decision`;
const opened = async ({ enrolmentId }: Learning) =>
  (await follower.post<FollowedCourse>(`/api/learners/${enrolmentId}/openings`)).body.modules[0];
const own = async ({ client, courseId }: Learning) =>
  (await client.get<CoursePage>(`/api/my/courses/${courseId}`)).body.modules[0];

test('work that waits for a confirmation is found, confirmed, and completes the course', async () => {
  const learning = await buildLearningPackage(app, { rule: { kind: 'package-confirmed' } });
  const state = await openModule(learning);
  await sendCommit(learning.client, state);
  const found = await follower.post<{ learners: FollowedLearner[] }>('/api/learners/searches', {
    ...{ search: '', waiting: true, page: 1 },
  });
  expect(found.body.learners).toMatchObject([{ enrolmentId: learning.enrolmentId, waiting: 1 }]);
  await follower.put(decisionAt(learning), { kind: 'confirmed', state: 'completed', reason: '' });
  expect(await opened(learning)).toMatchObject({ state: 'completed', evidence: 'confirmed', missing: [] });
  expect(await own(learning)).toMatchObject({
    state: 'completed',
    staffWord: { kind: 'confirmed', state: 'completed' },
  });
  const enrolment = await rowOf<{ completed_at: Date | null }>(
    app.database,
    `select completed_at from enrolment where id = $1`,
    [learning.enrolmentId],
  );
  expect(enrolment?.completed_at).not.toBeNull();
});

test('a state is set with a reason that the learner reads, and taken back again', async () => {
  const learning = await buildLearningPackage(app);
  await sendCommit(learning.client, await openModule(learning));
  const set = { kind: 'set', state: 'completed' };
  const without = await follower.put(decisionAt(learning), { ...set, reason: '  ' });
  expect(without.body).toMatchObject({ code: 'reason-missing' });
  await follower.put(decisionAt(learning), { ...set, reason: 'Done on paper in the ward' });
  expect(await own(learning)).toMatchObject({ state: 'completed', staffWord: { reason: 'Done on paper in the ward' } });
  await follower.delete(decisionAt(learning));
  expect(await own(learning)).toMatchObject({ state: 'in-progress', staffWord: null });
  expect((await follower.delete(decisionAt(learning))).status).toBe(404);
});

test('work that was set back starts a new attempt, and can be completed again', async () => {
  const learning = await buildLearningPackage(app);
  const first = await openModule(learning);
  const passed = { core: { lesson_status: 'completed' } };
  await sendCommit(learning.client, first, { cmi: passed });
  expect(await own(learning)).toMatchObject({ state: 'completed' });
  await follower.put(decisionAt(learning), { kind: 'set', state: 'in-progress', reason: 'Somebody else did it' });
  expect(await own(learning)).toMatchObject({ state: 'in-progress' });
  expect((await sendCommit(learning.client, first, { seq: 9, cmi: passed })).body).toMatchObject({
    code: 'attempt-closed',
  });
  const again = await openModule(learning);
  await sendCommit(learning.client, again, { cmi: passed });
  expect(await own(learning)).toMatchObject({ state: 'completed', staffWord: null });
});

test('a trace tells in time order what happened, who decided and why', async () => {
  const learning = await buildLearningPackage(app);
  const state = await openModule(learning);
  for (let seq = 1; seq <= 3; seq += 1) await sendCommit(learning.client, state, { seq });
  await follower.put(decisionAt(learning), { kind: 'set', state: 'completed', reason: 'Seen' });
  const { enrolmentId, moduleId } = learning;
  const { body } = await follower.post<Trace>(`/api/learners/${enrolmentId}/modules/${moduleId}/traces`);
  const told = body.entries.map(({ what }) => what);
  expect(told.slice(0, 2)).toEqual(['launched', 'opened']);
  expect(told.at(-1)).toBe('staff-decided');
  expect(body.entries.at(-1)).toMatchObject({
    reason: 'Seen',
    by: 'Eleni Papadopoulou',
    detail: { state: 'completed' },
  });
  expect(body.entries.filter(({ what }) => what === 'saves').reduce((all, { count }) => all + (count ?? 0), 0)).toBe(3);
});

test('each look and each decision is recorded; staff and trainers without the right see nobody', async () => {
  const learning = await buildLearningPackage(app);
  await opened(learning);
  const audit = await rowsOf<{ action: string }>(app.database, `select action from audit_event where object_id = $1`, [
    learning.enrolmentId,
  ]);
  expect(audit.map(({ action }) => action)).toEqual(['open-learner']);
  for (const build of [buildStaff, buildTrainer]) {
    const client = await app.as((await build(app.database)).accountId);
    expect((await client.post(`/api/learners/${learning.enrolmentId}/openings`)).status).toBe(403);
  }
});
