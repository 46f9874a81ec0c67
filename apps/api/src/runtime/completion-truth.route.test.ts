import { newId } from '@amelie/ground';
import type { CoursePage, LaunchStart, PlayerState } from '@amelie/contract';
import { rowOf } from '../platform/database/database';
import {
  buildItem,
  buildLearningPackage,
  buildPackageOf,
  openModule,
  sendCommit,
} from '../launches/testing/build-launch';
import { forgetRuntime } from './forget-runtime';
import { recordQuizPackages } from '../progress/record-quiz-packages';
import { buildLearner, buildPublishedCourse } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const pageOf = async (client: TestClient, courseId: string) =>
  (await client.get<CoursePage>(`/api/my/courses/${courseId}`)).body.modules;

test('a package counts when all its parts have been opened, and says how many are left', async () => {
  const items = ['one', 'two', 'three'].map((id) => buildItem(id));
  const learning = await buildLearningPackage(app, { items, rule: { kind: 'package-visited' } });
  const state = await openModule(learning);
  expect(state.missing).toEqual([{ kind: 'parts', opened: 0, of: 3 }]);
  const first = await sendCommit(learning.client, state, { seq: 1, itemId: 'one' });
  expect(first.body).toMatchObject({ moduleState: 'in-progress', missing: [{ kind: 'parts', opened: 1, of: 3 }] });
  expect((await pageOf(learning.client, learning.courseId))[0]?.missing).toEqual([{ kind: 'parts', opened: 1, of: 3 }]);
  await sendCommit(learning.client, state, { seq: 2, itemId: 'two' });
  const last = await sendCommit(learning.client, state, { seq: 3, itemId: 'three' });
  expect(last.body).toMatchObject({ moduleState: 'completed', missing: [] });
});

test('a score that is too low is told beside the one that is needed', async () => {
  const learning = await buildLearningPackage(app, { rule: { kind: 'package-score', atLeast: 0.8 } });
  const state = await openModule(learning);
  const cmi = { core: { lesson_status: 'failed', score: { raw: '60' } } };
  const answer = await sendCommit(learning.client, state, { cmi });
  expect(answer.body).toMatchObject({ moduleState: 'failed', missing: [{ kind: 'score', score: 0.6, needed: 0.8 }] });
});

test('a package that somebody has to confirm waits, whatever it says of itself', async () => {
  const learning = await buildLearningPackage(app, { rule: { kind: 'package-confirmed' } });
  const state = await openModule(learning);
  const answer = await sendCommit(learning.client, state, { cmi: { core: { lesson_status: 'passed' } } });
  expect(answer.body).toMatchObject({ moduleState: 'in-progress', missing: [{ kind: 'confirmation' }] });
});

test('a package that counts by a quiz is completed by that quiz, with the quiz’s evidence', async () => {
  const { database } = app;
  const packageId = await buildPackageOf(database, [buildItem('one')]);
  const course = await buildPublishedCourse(database, { modules: [{ kind: 'package', packageId }, { kind: 'quiz' }] });
  const [packaged = '', quiz = ''] = course.moduleIds;
  await database.query(`update course_module set rule = $2 where id = $1`, [
    packaged,
    { kind: 'package-quiz', quizModuleId: quiz },
  ]);
  const { accountId } = await buildLearner(database);
  const enrolmentId = newId();
  await database.query(`insert into enrolment (id, account_id, course_id, version_id) values ($1, $2, $3, $4)`, [
    enrolmentId,
    accountId,
    course.courseId,
    course.versionId,
  ]);
  const client = await app.as(accountId);
  const { launchId } = (await client.post<LaunchStart>(`/api/my/modules/${packaged}/launches`)).body;
  const state = (await client.post<PlayerState>(`/api/launches/${launchId}/opening`)).body;
  const answer = await sendCommit(client, state, { cmi: { core: { lesson_status: 'completed' } } });
  expect(answer.body).toMatchObject({ moduleState: 'in-progress', missing: [{ kind: 'quiz', moduleId: quiz }] });
  await database.transaction((tx) =>
    recordQuizPackages(tx, {
      enrolmentId,
      moduleId: quiz,
      outcome: { score: 0.9, evidence: 'server-graded' },
      now: new Date(),
    }),
  );
  const entry = await rowOf(database, `select state, evidence from module_progress where module_id = $1`, [packaged]);
  expect(entry).toEqual({ state: 'completed', evidence: 'server-graded' });
});

test('what a package stores beyond its standard is kept once, the most of it', async () => {
  const learning = await buildLearningPackage(app);
  const state = await openModule(learning);
  const sizes = [4096, 5000, 9000, 7000];
  for (const [place, size] of sizes.entries())
    await sendCommit(learning.client, state, { seq: place + 1, cmi: { core: {}, suspend_data: 'x'.repeat(size) } });
  const kept = await app.database.query(`select item_id, most_characters from package_storage where package_id = $1`, [
    learning.packageId,
  ]);
  expect(kept).toEqual([{ item_id: 'one', most_characters: 9000 }]);
});

test('the trace keeps what changed, and not a row for every commit', async () => {
  const learning = await buildLearningPackage(app);
  const state = await openModule(learning);
  const cmi = { core: { lesson_status: 'incomplete' } };
  for (let seq = 1; seq <= 5; seq += 1) await sendCommit(learning.client, state, { seq, cmi });
  const nonsense = { core: { lesson_status: 'PASSED' } };
  for (const seq of [6, 7]) await sendCommit(learning.client, state, { seq, cmi: nonsense });
  await sendCommit(learning.client, state, { seq: 8, cmi: { core: { lesson_status: 'passed' } }, terminate: true });
  await learning.client.post(`/api/launches/${state.launchId}/end`);
  const events = await app.database.query<{ kind: string; detail: object }[]>(
    `select e.kind, e.detail from runtime_event e join launch l on l.attempt_id = e.attempt_id
     where l.id = $1 order by e.at, e.id`,
    [state.launchId],
  );
  expect(events.map(({ kind }) => kind)).toEqual([
    ...['launched', 'opened', 'claimed', 'refused', 'claimed', 'session-ended', 'decided', 'closed'],
  ]);
  expect(events[3]?.detail).toEqual({
    itemId: 'one',
    code: 'commit-invalid',
    elements: ['cmi.core.lesson_status: vocabulary'],
  });
  expect(events[6]?.detail).toEqual({ rule: 'package-completed', before: 'in-progress', state: 'completed' });
});

test('old receipts and events are forgotten, those of the present player are not', async () => {
  const learning = await buildLearningPackage(app);
  const first = await openModule(learning);
  await sendCommit(learning.client, first, { seq: 1 });
  const second = await openModule(learning);
  await sendCommit(learning.client, second, { seq: 2 });
  const of = `attempt_id = (select attempt_id from launch where id = $1)`;
  for (const [table, at] of [
    ['runtime_commit', 'received_at'],
    ['runtime_event', 'at'],
  ])
    await app.database.query(`update ${table} set ${at} = ${at} - interval '91 days' where ${of}`, [second.launchId]);
  await forgetRuntime(app.database);
  const left = await app.database.query(
    `select (select count(*)::int from runtime_commit where ${of}) as commits,
       (select count(*)::int from runtime_event where ${of}) as events`,
    [second.launchId],
  );
  expect(left).toEqual([{ commits: 1, events: 0 }]);
});

test('of commits that are written together each has its own receipt, and one that may not be written spoils none', async () => {
  const learners = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const learning = await buildLearningPackage(app);
      return { client: learning.client, state: await openModule(learning) };
    }),
  );
  await Promise.all(learners.map(({ client, state }) => sendCommit(client, state, { seq: 1 })));
  const answers = await Promise.all(
    learners.map(({ client, state }, place) => {
      const epoch = place % 4 === 3 ? state.epoch - 1 : state.epoch;
      return sendCommit(client, state, { seq: 2 + place, epoch });
    }),
  );
  answers.forEach(({ status, body }, place) => {
    if (place % 4 === 3) expect(status).toBe(409);
    else expect(body).toMatchObject({ seq: 2 + place });
  });
});
