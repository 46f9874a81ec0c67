import { newId } from '@amelie/ground';
import type { QuizOverview, QuizResult, WaitingText } from '@amelie/contract';
import { rowOf } from '../platform/database/database';
import { buildTrainer } from '../testing/builders';
import { buildWaitingText, essayItem, type WaitingText as Built } from '../testing/build-waiting-text';
import { everyType } from '../testing/every-type';
import { handIn } from '../testing/quiz-sitting';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

const queueOf = async ({ courseId }: Built) =>
  (await trainer.get<{ texts: WaitingText[]; total: number }>(`/api/courses/${courseId}/waiting-texts`)).body;
const mark = (client: TestClient, { courseId, attemptId, questionId }: Built, body: unknown) =>
  client.put(`/api/courses/${courseId}/waiting-texts/${attemptId}/${questionId}/mark`, body);
const resultOf = async ({ sat, attemptId }: Built) =>
  (await sat.client.get<QuizResult>(`/api/quiz-attempts/${attemptId}/result`)).body;
const levels = [
  { id: 'none', share: 0 },
  { id: 'some', share: 0.5 },
  { id: 'all', share: 1 },
];

test('until a text is marked nobody has passed or failed; then the result stands, with its certificate', async () => {
  const built = await buildWaitingText(app);
  expect(await resultOf(built)).toMatchObject({ score: null, passed: null, courseCompleted: false, standing: null });
  const overview = await built.sat.client.get<QuizOverview>(`/api/my/modules/${built.sat.moduleId}/quiz`);
  expect(overview.body.results).toMatchObject([{ score: null, passed: null }]);
  expect((await mark(trainer, built, { levels: [], share: 0.75 })).body).toEqual({ waiting: 0 });
  const result = await resultOf(built);
  expect(result).toMatchObject({ score: 0.75, passed: true, courseCompleted: true });
  expect(result.certificateId).not.toBeNull();
  const again = await mark(trainer, built, { levels: [], share: 0 });
  expect([again.status, again.body.code]).toEqual([409, 'already-marked']);
});

test('the queue shows what is asked, the rubric and the text, and not whose it is', async () => {
  const built = await buildWaitingText(app, { text: 'Words of a learner' });
  const { texts, total } = await queueOf(built);
  expect([total, texts.length]).toEqual([1, 1]);
  expect(texts[0]).toMatchObject({ text: 'Words of a learner', question: { type: 'essay' }, mark: null });
  expect(JSON.stringify(texts)).toContain('Look for the second question');
  const person = await rowOf<{ email: string; name: string }>(
    app.database,
    `select email, family_name as name from account where id = $1`,
    [built.sat.accountId],
  );
  for (const secret of [person?.email ?? '?', person?.name ?? '?', built.sat.accountId])
    expect(JSON.stringify(texts)).not.toContain(secret);
});

test('a private reflection of the same attempt is in nobody’s queue', async () => {
  const questions = [
    essayItem(),
    ...everyType().flatMap(({ item }) => (item.question.type === 'reflection' ? [item] : [])),
  ];
  const built = await buildWaitingText(app, { quiz: { questions } });
  const reflected = questions[1]?.id;
  await app.database.query(`insert into quiz_answer (attempt_id, question_id, answer, given) values ($1, $2, $3, 1)`, [
    built.attemptId,
    reflected,
    { type: 'reflection', text: 'For nobody else' },
  ]);
  expect(JSON.stringify(await queueOf(built))).not.toContain('For nobody else');
});

test('by a rubric a text waits until each criterion is judged, and only by levels that the rubric has', async () => {
  const built = await buildWaitingText(app, { quiz: { questions: [essayItem(levels)] } });
  const [text] = (await queueOf(built)).texts;
  const rubric = text?.question.type === 'essay' ? text.question.rubric : [];
  const [criterion] = rubric;
  const some = criterion?.levels.find(({ share }) => share === 0.5);
  for (const wrong of [
    { levels: [{ criterion: criterion?.id, level: 'other' }], share: null },
    { levels: [], share: 0.5 },
    { levels: [{ criterion: newId(), level: some?.id }], share: null },
  ])
    expect((await mark(trainer, built, wrong)).body.code).toBe('mark-unknown');
  expect((await mark(trainer, built, { levels: [], share: null })).body).toEqual({ waiting: 1 });
  const judged = { levels: [{ criterion: criterion?.id, level: some?.id }], share: null };
  expect((await mark(trainer, built, judged)).body).toEqual({ waiting: 0 });
  expect(await resultOf(built)).toMatchObject({ score: 0.5 });
});

test('two markers at once make one result', async () => {
  const built = await buildWaitingText(app);
  const marks = await Promise.all([0.2, 0.9].map((share) => mark(trainer, built, { levels: [], share })));
  expect(marks.map(({ status }) => status).sort()).toEqual([200, 409]);
  const kept = marks[0]?.status === 200 ? 0.2 : 0.9;
  expect((await resultOf(built)).score).toBe(kept);
});

test('nobody marks their own text, one of another course, or as a learner', async () => {
  const built = await buildWaitingText(app);
  const other = await buildWaitingText(app);
  const body = { levels: [], share: 1 };
  expect((await mark(built.sat.client, built, body)).status).toBe(403);
  expect((await mark(trainer, { ...built, courseId: other.courseId }, body)).status).toBe(404);
  await app.database.query(`update account set roles = '{learner,trainer}' where id = $1`, [built.sat.accountId]);
  const own = await app.as(built.sat.accountId);
  expect((await mark(own, built, body)).status).toBe(404);
  expect((await own.get(`/api/courses/${built.courseId}/waiting-texts`)).body).toMatchObject({ texts: [], total: 0 });
});

test('an attempt without a text waits for nobody', async () => {
  const built = await buildWaitingText(app);
  expect(await handIn(built.sat, {})).toMatchObject({ score: 0, passed: false });
});
