import type { AnyQuestion, QuizItem, QuizResult, RegradeReport } from '@amelie/contract';
import { newId } from '@amelie/ground';
import { rowOf, rowsOf } from '../platform/database/database';
import { buildAccount, buildQuizDefinition, buildTrainer } from '../testing/builders';
import { allRight, handIn, type Sitting, sitDown } from '../testing/quiz-sitting';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;
let both: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
  both = await app.as((await buildAccount(app.database, { roles: ['trainer', 'administrator'] })).accountId);
});
afterAll(() => app.close());

const { questions } = buildQuizDefinition();
const first = questions[0] as QuizItem;

/** The first question with `wrong` as its right option. */
function turned(): AnyQuestion {
  const { question } = first;
  if (question.type !== 'single') throw new Error('no single choice');
  const options = question.options.map((option, at) => ({ ...option, credit: at === 1 ? 1 : 0 }));
  return { ...question, options };
}

const pathOf = (sat: Sitting, questionId = first.id) =>
  `/api/courses/${sat.courseId}/modules/${sat.moduleId}/questions/${questionId}`;
const preview = (client: TestClient, sat: Sitting, question: unknown = turned()) =>
  client.post<RegradeReport>(`${pathOf(sat)}/regrade-previews`, { question });
const apply = (client: TestClient, sat: Sitting, question: unknown = turned(), reason = 'The key was wrong') =>
  client.post<RegradeReport>(`${pathOf(sat)}/regrades`, { question, reason });
const sitting = () => sitDown(app, { questions, passMark: 0.9 });
const resultOf = async (sat: Sitting, { attemptId }: QuizResult) =>
  (await sat.client.get<QuizResult>(`/api/quiz-attempts/${attemptId}/result`)).body;
const otherKey = { ...allRight, 'Which one?': ['wrong'] };

test('a preview says who changes, and changes nothing', async () => {
  const sat = await sitting();
  const before = await handIn(sat, otherKey);
  const report = (await preview(both, sat)).body;
  expect(report).toMatchObject({ attempts: 1, changed: 1, newlyPassed: 1, noLongerPassed: 0, unfit: 0 });
  expect(report.people).toMatchObject([{ before: { score: 0.5 }, after: { score: 1, passed: true } }]);
  expect(await resultOf(sat, before)).toEqual(before);
});

test('names are for whoever may follow learners; a trainer reads counts', async () => {
  const sat = await sitting();
  await handIn(sat, otherKey);
  expect((await preview(trainer, sat)).body).toMatchObject({ changed: 1, people: [] });
  expect((await apply(trainer, sat)).body).toMatchObject({ changed: 1, people: [] });
});

test('whoever passes by the correction has passed, with a certificate; it is audited with its reason', async () => {
  const sat = await sitting();
  const before = await handIn(sat, otherKey);
  expect(before).toMatchObject({ passed: false, certificateId: null });
  expect((await apply(trainer, sat)).body).toMatchObject({ changed: 1, newlyPassed: 1 });
  const after = await resultOf(sat, before);
  expect(after).toMatchObject({ score: 1, passed: true, courseCompleted: true });
  expect(after.certificateId).not.toBeNull();
  const audits = await rowsOf<{ detail: unknown }>(
    app.database,
    `select detail from audit_event where action = 'regrade' and object_id = $1`,
    [sat.moduleId],
  );
  expect(audits).toMatchObject([{ detail: { questionId: first.id, changed: 1, newlyPassed: 1 } }]);
  const { body } = await trainer.get(`/api/courses/${sat.courseId}/regrades`);
  expect(body).toMatchObject({ regrades: [{ reason: 'The key was wrong', changed: 1, newlyPassed: 1 }] });
});

test('whoever would not pass any more keeps course and certificate; the result says what is right', async () => {
  const sat = await sitting();
  const before = await handIn(sat, allRight);
  const report = (await apply(both, sat)).body;
  expect(report).toMatchObject({ noLongerPassed: 1, certificatesInQuestion: 1, people: [{ hasCertificate: true }] });
  const after = await resultOf(sat, before);
  expect(after).toMatchObject({ score: 0.5, passed: false, courseCompleted: true });
  expect(after.certificateId).toBe(before.certificateId);
  const standing = await rowOf(app.database, `select 1 from certificate where id = $1 and revoked_at is null`, [
    before.certificateId,
  ]);
  expect(standing).not.toBeNull();
});

test('whoever is in it, and whoever starts afterwards, is marked by the corrected question', async () => {
  const sat = await sitting();
  const running = (await sat.start()).body;
  await sat.answer(running, otherKey);
  await apply(trainer, sat);
  expect((await sat.submit(running.id)).body).toMatchObject({ score: 1 });
  expect(await handIn(sat, otherKey)).toMatchObject({ score: 1 });
});

test('a question that was asked otherwise is not forced on an attempt', async () => {
  const sat = await sitting();
  const before = await handIn(sat, allRight);
  const question = turned();
  const options = question.type === 'single' ? question.options.slice(0, 2) : [];
  expect((await apply(trainer, sat, { ...question, options })).body).toMatchObject({
    attempts: 1,
    unfit: 1,
    changed: 0,
  });
  expect(await resultOf(sat, before)).toEqual(before);
});

test('a correction needs a reason, a question of this quiz, and the right to write courses', async () => {
  const sat = await sitting();
  await handIn(sat, allRight);
  expect((await apply(trainer, sat, turned(), ' ')).status).toBe(422);
  const elsewhere = { question: turned(), reason: 'None' };
  expect((await trainer.post(`${pathOf(sat, newId())}/regrades`, elsewhere)).status).toBe(404);
  expect((await apply(sat.client, sat)).status).toBe(403);
  expect((await preview(sat.client, sat)).status).toBe(403);
});

test('two corrections at once leave one of them whole', async () => {
  const sat = await sitting();
  const before = await handIn(sat, otherKey);
  await Promise.all([apply(trainer, sat), apply(trainer, sat, first.question)]);
  const quiz = await rowOf<{ questions: QuizItem[] }>(
    app.database,
    `select q.questions from quiz q join course_module m on m.quiz_id = q.id where m.id = $1`,
    [sat.moduleId],
  );
  const isTurned = JSON.stringify(quiz?.questions[0]?.question) === JSON.stringify(turned());
  expect((await resultOf(sat, before)).score).toBe(isTurned ? 1 : 0.5);
});
