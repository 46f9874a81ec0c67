import type { CourseDraft, LaunchStart, QuizAttempt } from '@amelie/contract';
import { rowOf } from './database';
import {
  buildLearner,
  buildPublishedCourse,
  buildReadyPackage,
  buildTrainer,
  testPassword,
} from '../../testing/builders';
import { allRight, sitDown } from '../../testing/quiz-sitting';
import { type Answer, startTestApp, type TestApp } from '../../testing/test-app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const atOnce = <T>(times: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: times }, (_, i) => work(i)));
const statuses = (answers: Answer<unknown>[]) => [...new Set(answers.map(({ status }) => status))].sort();
const count = async (sql: string, parameters: unknown[] = []) =>
  (await rowOf<{ n: number }>(app.database, `select count(*)::int as n from ${sql}`, parameters))?.n;

test('twenty enrolments at once are one', async () => {
  const course = await buildPublishedCourse(app.database, { modules: [{ kind: 'page' }] });
  const { accountId } = await buildLearner(app.database);
  const client = await app.as(accountId);
  const answers = await atOnce(20, () => client.post(`/api/courses/${course.courseId}/enrolments`));
  expect(statuses(answers)).toEqual([200]);
  expect(new Set(answers.map(({ body }) => body.enrolmentId)).size).toBe(1);
  expect(await count('enrolment where account_id = $1', [accountId])).toBe(1);
});

test('twelve launches at once are one attempt with one open launch', async () => {
  const packageId = await buildReadyPackage(app.database);
  const course = await buildPublishedCourse(app.database, { modules: [{ kind: 'package', packageId }] });
  const { accountId } = await buildLearner(app.database);
  const client = await app.as(accountId);
  await client.post(`/api/courses/${course.courseId}/enrolments`);
  const answers = await atOnce(12, () => client.post<LaunchStart>(`/api/my/modules/${course.moduleIds[0]}/launches`));
  expect(statuses(answers)).toEqual([200]);
  expect(await count('runtime_attempt where account_id = $1', [accountId])).toBe(1);
  expect(await count('launch where account_id = $1 and ended_at is null', [accountId])).toBe(1);
  const opened = await Promise.all(answers.map(({ body }) => client.post(`/api/launches/${body.launchId}/opening`)));
  expect(opened.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('starts at once are one attempt, and never more than allowed', async () => {
  const sat = await sitDown(app, { attemptsAllowed: 2 });
  for (const number of [1, 2]) {
    const started = await atOnce(20, () => sat.start());
    expect(statuses(started)).toEqual([200]);
    expect(new Set(started.map(({ body }) => body.id)).size).toBe(1);
    expect(started[0]?.body.number).toBe(number);
    await sat.submit(started[0]?.body.id ?? '');
  }
  const answers = await atOnce(10, () => sat.start());
  expect(statuses(answers)).toEqual([409]);
  expect(await count('quiz_attempt where account_id = $1', [sat.accountId])).toBe(2);
});

test('thirty hand-ins at once, with answers in between, are one result and one certificate', async () => {
  const sat = await sitDown(app);
  const attempt = (await sat.start()).body;
  await sat.answer(attempt, allRight);
  const [question] = attempt.questions;
  const late = { answer: { type: 'single', chosen: null }, given: 1_000_000 };
  const [submitted, answered] = await Promise.all([
    atOnce(30, () => sat.submit(attempt.id)),
    atOnce(10, () => sat.client.put(`/api/quiz-attempts/${attempt.id}/answers/${question?.id}`, late)),
  ]);
  expect(statuses(submitted)).toEqual([200]);
  expect(new Set(submitted.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(statuses(answered).every((status) => [200, 409].includes(status))).toBe(true);
  const passed = submitted[0]?.body.passed;
  expect(await count('certificate where account_id = $1', [sat.accountId])).toBe(passed ? 1 : 0);
});

test('ten hand-ins at once of a passed quiz issue one certificate', async () => {
  const sat = await sitDown(app);
  const attempt: QuizAttempt = (await sat.start()).body;
  await sat.answer(attempt, allRight);
  await atOnce(10, () => sat.submit(attempt.id));
  expect(await count('certificate where account_id = $1', [sat.accountId])).toBe(1);
  expect(await count(`outbox where job = 'render-certificate'`)).toBeGreaterThan(0);
});

test('publications and changes at once leave one draft and no gap in the numbers', async () => {
  const trainer = await app.as((await buildTrainer(app.database)).accountId);
  const { id } = (await trainer.post<CourseDraft>('/api/courses', { title: 'A course', language: 'en' })).body;
  const at = `/api/courses/${id}/draft`;
  const { modules } = (await trainer.post<CourseDraft>(`${at}/modules`, { kind: 'page', title: 'One' })).body;
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'A page.' }] }];
  await trainer.put(`${at}/modules/${modules[0]?.id}/page`, { body: { type: 'doc', content } });
  await trainer.patch(at, { certificateNeedsGradedEvidence: false });
  const answers = await Promise.all([
    atOnce(8, () => trainer.post(`/api/courses/${id}/publication`)),
    atOnce(8, (i) => trainer.patch(at, { title: `Title ${i}` })),
    atOnce(4, (i) => trainer.post(`${at}/modules`, { kind: 'page', title: `Page ${i}` })),
  ]);
  expect(answers.flat().filter(({ status }) => status >= 500)).toEqual([]);
  expect(await count(`course_version where course_id = $1 and state = 'draft'`, [id])).toBe(1);
  const numbers = await rowOf<{ n: number; most: number }>(
    app.database,
    `select count(*)::int as n, max(number) as most from course_version where course_id = $1`,
    [id],
  );
  expect(numbers?.n).toBe(numbers?.most);
});

test('one link sets one password, however many use it at once', async () => {
  const { email, accountId } = await buildLearner(app.database);
  await app.anyone.post('/api/password-resets', { email });
  const mail = await rowOf<{ body: string }>(app.database, `select body from mail where account_id = $1`, [accountId]);
  const token = /#([\w-]+)/.exec(mail?.body ?? '')?.[1];
  const answers = await atOnce(8, (i) =>
    app.anyone.post('/api/password-resets/completion', { token, newPassword: `lemon tree by harbour ${i}` }),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 410)]);
});

test('guesses at once are slowed down like guesses one after the other', async () => {
  const { email } = await buildLearner(app.database);
  const answers = await atOnce(25, (i) => app.anyone.post('/api/sign-in', { email, password: `guess ${i}` }));
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(6);
  expect((await app.anyone.post('/api/sign-in', { email, password: testPassword })).status).toBe(429);
});

test('links asked for at once are few mails', async () => {
  const { email, accountId } = await buildLearner(app.database);
  await atOnce(25, () => app.anyone.post('/api/password-resets', { email }));
  expect(await count('mail where account_id = $1', [accountId])).toBeLessThanOrEqual(6);
});
