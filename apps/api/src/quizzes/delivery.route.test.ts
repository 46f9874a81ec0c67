import type { QuizAttempt, QuizDefinition, QuizOverview, ReviewedQuestion } from '@amelie/contract';
import { allRight, choiceOf, handIn, optionsOf, type Sitting, sitDown } from '../testing/quiz-sitting';
import { startTestApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const sitting = (quiz: Partial<QuizDefinition>) => sitDown(app, quiz);
const halfRight = { 'Which one?': ['right'] };
const overviewOf = async (sat: Sitting) =>
  (await sat.client.get<QuizOverview>(`/api/my/modules/${sat.moduleId}/quiz`)).body;
const moduleState = async (sat: Sitting) =>
  (await sat.client.get<{ modules: { state: string }[] }>(`/api/my/courses/${sat.courseId}`)).body.modules[0]?.state;
const answerTo = (sat: Sitting, { id }: QuizAttempt, question: QuizAttempt['questions'][number] | undefined) =>
  sat.client.put(`/api/quiz-attempts/${id}/answers/${question?.id}`, {
    answer: question && choiceOf(question.asked, ['right']),
    given: 1,
  });

describe('forward only', () => {
  const stepTo = (sat: Sitting, attempt: QuizAttempt, position: number) =>
    sat.client.put<QuizAttempt>(`/api/quiz-attempts/${attempt.id}/position`, { position });

  test('one question is asked at a time, and none behind it is told', async () => {
    const sat = await sitting({ navigation: 'forward' });
    const { body, text } = await sat.start();
    expect(body).toMatchObject({ navigation: 'forward', position: 1, questionCount: 2 });
    expect(body.questions).toHaveLength(1);
    expect(text).not.toContain('Which ones?');
    const second = (await stepTo(sat, body, 2)).body;
    expect(second.position).toBe(2);
    expect(JSON.stringify(second.questions)).toContain('Which ones?');
    expect((await sat.start()).body.questions).toEqual(second.questions);
  });

  test('what was passed is not changed any more, and nothing ahead is answered', async () => {
    const sat = await sitting({ navigation: 'forward' });
    const { body } = await sat.start();
    const [first] = body.questions;
    expect((await answerTo(sat, body, first)).status).toBe(200);
    const [second] = (await stepTo(sat, body, 2)).body.questions;
    const changed = await answerTo(sat, body, first);
    expect([changed.status, changed.body.code]).toEqual([409, 'question-passed']);
    expect((await stepTo(sat, body, 1)).body.position).toBe(2);
    expect((await answerTo(sat, body, second)).status).toBe(200);
    expect((await sat.submit(body.id)).body.questions[0]?.marking.score).toBe(1);
  });

  test('no step goes over a question or beyond the last, however often it is asked', async () => {
    const sat = await sitting({ navigation: 'forward' });
    const { body } = await sat.start();
    expect((await stepTo(sat, body, 3)).status).toBe(404);
    const steps = await Promise.all([1, 2, 3, 4].map(() => stepTo(sat, body, 2)));
    expect(steps.map((reply) => reply.body.position)).toEqual([2, 2, 2, 2]);
    expect((await stepTo(sat, body, 3)).status).toBe(404);
    await sat.submit(body.id);
    expect((await stepTo(sat, body, 2)).status).toBe(409);
  });
});

test('a question can be marked to look at again, on every device', async () => {
  const sat = await sitting({});
  const { body } = await sat.start();
  const [first, second] = body.questions;
  const mark = (id: string | undefined, flagged: boolean) =>
    sat.client.put(`/api/quiz-attempts/${body.id}/flags/${id}`, { flagged });
  await mark(first?.id, true);
  await mark(second?.id, true);
  await mark(first?.id, false);
  expect((await mark(second?.id, true)).body).toEqual({ flagged: [second?.id] });
  expect((await sat.start()).body.flagged).toEqual([second?.id]);
  expect((await mark(body.id, true)).status).toBe(404);
});

test('after a hand-in one has to rest before the next start, and is told until when', async () => {
  const sat = await sitting({ coolOffHours: 24 });
  await handIn(sat, {});
  const refused = await sat.start();
  const { code, facts } = refused.body as unknown as { code: string; facts: { until: string } };
  expect([refused.status, code]).toEqual([409, 'cool-off']);
  expect((await overviewOf(sat)).nextStartAt).toBe(facts.until);
  await app.database.query(
    `update quiz_attempt set submitted_at = submitted_at - interval '24 hours' where account_id = $1`,
    [sat.accountId],
  );
  expect((await overviewOf(sat)).nextStartAt).toBeNull();
  expect((await sat.start()).status).toBe(200);
});

describe('what counts of several attempts', () => {
  test.each([
    ['highest', 1, true, 'completed'],
    ['first', 0.5, false, 'failed'],
    ['last', 0.5, false, 'completed'],
    ['average', 2 / 3, false, 'failed'],
  ] as const)('by the %s', async (grading, score, passed, state) => {
    const sat = await sitting({ grading, passMark: 0.9 });
    for (const texts of [halfRight, allRight, halfRight]) await handIn(sat, texts);
    const { standing } = await overviewOf(sat);
    expect([standing?.score.toFixed(9), standing?.passed]).toEqual([score.toFixed(9), passed]);
    // What was completed by an attempt that counted then stays completed: a course is not taken back.
    expect(await moduleState(sat)).toBe(state);
  });
});

describe('feedback', () => {
  test('of the score only shows no question, key or feedback, also after the last attempt', async () => {
    const sat = await sitting({ feedbackPolicy: 'score', attemptsAllowed: 1 });
    const { body } = await sat.start();
    await sat.answer(body, allRight);
    const result = await sat.submit(body.id);
    expect(result.body).toMatchObject({ score: 1, review: 'never', questions: [] });
    for (const path of [`/api/quiz-attempts/${body.id}/result`, `/api/quiz-attempts/${body.id}`])
      expect((await sat.client.get(path)).text).not.toContain('feedback on');
  });

  test('that comes when nothing can be gained by it is closed until the last attempt', async () => {
    const sat = await sitting({ feedbackPolicy: 'passed-or-last', attemptsAllowed: 2, passMark: 0.9 });
    const first = await handIn(sat, {});
    expect(first).toMatchObject({ review: 'later', questions: [] });
    const second = await handIn(sat, {});
    expect(second.review).toBe('open');
    expect(JSON.stringify(second)).toContain('feedback on right');
    const earlier = await sat.client.get(`/api/quiz-attempts/${first.attemptId}/result`);
    expect(earlier.body).toMatchObject({ review: 'open' });
  });

  test('that comes when the quiz is passed is open from then on', async () => {
    const sat = await sitting({ feedbackPolicy: 'passed-or-last', attemptsAllowed: 2 });
    expect(await handIn(sat, allRight)).toMatchObject({ review: 'open', passed: true });
  });

  test('question by question fixes the answer that was checked, and tells that question only', async () => {
    const sat = await sitting({ feedbackPolicy: 'each' });
    const { body } = await sat.start();
    const [first] = body.questions;
    const path = `/api/quiz-attempts/${body.id}/answers/${first?.id}`;
    const check = () => sat.client.post<ReviewedQuestion>(`${path}/checks`);
    expect([(await check()).status, (await check()).text.includes('feedback on')]).toEqual([409, false]);
    await answerTo(sat, body, first);
    const checked = await check();
    expect(checked.body).toMatchObject({ id: first?.id, marking: { score: 1 }, earned: 1 });
    expect(checked.text).not.toContain('Which ones?');
    const wrong = optionsOf(first?.asked).find(({ text }) => text === 'wrong')?.id;
    const changed = await sat.client.put(path, { answer: { type: 'single', chosen: wrong }, given: 9 });
    expect([changed.status, changed.body.code]).toEqual([409, 'answer-checked']);
    expect((await check()).body).toEqual(checked.body);
    expect((await sat.start()).body.checked).toEqual([first?.id]);
  });

  test('is not told question by question where it comes later', async () => {
    const sat = await sitting({});
    const { body } = await sat.start();
    await sat.answer(body, allRight);
    const path = `/api/quiz-attempts/${body.id}/answers/${body.questions[0]?.id}/checks`;
    const refused = await sat.client.post(path);
    expect([refused.status, refused.body.code]).toEqual([409, 'feedback-later']);
  });
});
