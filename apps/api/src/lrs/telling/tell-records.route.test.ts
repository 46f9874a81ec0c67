import type { Statement } from '@amelie/formats';
import { buildLearningPackage, openModule, sendCommit } from '../../launches/testing/build-launch';
import { changedRows, rowOf } from '../../platform/database/database';
import { buildLearner, buildPublishedCourse } from '../../testing/builders';
import { allRight, sitDown } from '../../testing/quiz-sitting';
import { startTestApp, type TestApp } from '../../testing/test-app';
import { StatementGroup } from '../statements/statement-group';
import { openClient, type XapiClient } from '../testing/xapi-client';
import { tellRecords } from './tell-records';

let app: TestApp;
let store: XapiClient;
beforeAll(async () => {
  app = await startTestApp();
  store = await openClient(app);
});
afterAll(() => app.close());

/** Runs what was asked for, as the worker does: the enrolments of the jobs that wait. */
async function runJobs(): Promise<string[]> {
  const jobs = await changedRows<{ enrolmentId: string }>(
    app.database,
    `delete from outbox where job = 'tell-records' returning payload ->> 'enrolmentId' as "enrolmentId"`,
    [],
  );
  const parts = { database: app.database, settings: app.config, group: new StatementGroup(app.database) };
  // Each twice, and two at once: what is told already is no news.
  await Promise.all([...jobs, ...jobs].map(({ enrolmentId }) => tellRecords(parts, enrolmentId)));
  return jobs.map(({ enrolmentId }) => enrolmentId);
}

const toldOf = (registration: string) => store.find({ registration, ascending: 'true' });
const verbsOf = (statements: Statement[]) => statements.map(({ verb }) => verb.id.split('/').at(-1));

test('a package is told from its beginning to its end, once, with score and time', async () => {
  const learning = await buildLearningPackage(app);
  const state = await openModule(learning);
  await runJobs();
  expect(verbsOf(await toldOf(learning.enrolmentId))).toEqual(['initialized']);
  const cmi = { core: { lesson_status: 'passed', score: { raw: '80', min: '0', max: '100' } } };
  await sendCommit(learning.client, state, { cmi, terminate: true });
  expect(await runJobs()).toContain(learning.enrolmentId);
  const told = await toldOf(learning.enrolmentId);
  expect(verbsOf(told).sort()).toEqual(['completed', 'completed', 'initialized', 'passed', 'terminated']);
  const passed = told.find(({ verb }) => verb.id.endsWith('/passed'));
  expect(passed).toMatchObject({
    result: { success: true, score: { scaled: 0.8 } },
    context: { registration: learning.enrolmentId, platform: app.config.instanceName },
    authority: { account: { homePage: app.config.appOrigin, name: 'platform' } },
  });
});

test('the end of a session that changed nothing else is told too', async () => {
  const learning = await buildLearningPackage(app);
  const state = await openModule(learning);
  await sendCommit(learning.client, state);
  await runJobs();
  await sendCommit(learning.client, state, { seq: 2, terminate: true });
  expect(await runJobs()).toEqual([learning.enrolmentId]);
  expect(verbsOf(await toldOf(learning.enrolmentId))).toContain('terminated');
});

test('a quiz is told by each time that it was handed in, and so is the certificate', async () => {
  const { client, courseId, start, answer, submit } = await sitDown(app);
  const first = (await start()).body;
  await submit(first.id);
  const second = (await start()).body;
  await answer(second, allRight);
  await submit(second.id);
  await runJobs();
  const enrolment = await rowOf<{ id: string }>(app.database, `select id from enrolment where course_id = $1`, [
    courseId,
  ]);
  const told = await toldOf(enrolment?.id ?? '');
  expect(verbsOf(told).filter((verb) => verb === 'failed' || verb === 'passed')).toEqual(['failed', 'passed']);
  expect(told.filter(({ verb }) => verb.id.endsWith('/passed'))).toMatchObject([{ result: { score: { scaled: 1 } } }]);
  const { certificates } = (await client.get<{ certificates: { id: string }[] }>('/api/my/certificates')).body;
  expect(verbsOf(told)).toContain('earned');
  // Whoever knows its id reads the holder's name.
  expect(JSON.stringify(told)).not.toContain(certificates[0]?.id);
});

test('a page that was read and its course are told under a pseudonym, never by name or address', async () => {
  const { accountId } = await buildLearner(app.database, { givenName: 'Canary', email: 'canary@example.test' });
  const course = await buildPublishedCourse(app.database, { modules: [{ kind: 'page' }] });
  const client = await app.as(accountId);
  const enrolled = await client.post<{ enrolmentId: string }>(`/api/courses/${course.courseId}/enrolments`);
  await client.post(`/api/my/modules/${course.moduleIds[0]}/page/completion`);
  await runJobs();
  const told = await toldOf(enrolled.body.enrolmentId);
  expect(verbsOf(told)).toEqual(['completed', 'completed']);
  const text = JSON.stringify(told);
  for (const secret of ['Canary', 'canary@', accountId]) expect(text).not.toContain(secret);
  expect(new Set(told.map(({ actor }) => actor.account?.name)).size).toBe(1);
});
