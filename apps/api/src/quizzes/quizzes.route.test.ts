import { newId } from '@amelie/ground';
import type { QuizAttempt, QuizDefinition, QuizOverview } from '@amelie/contract';
import { buildLearner } from '../testing/builders';
import { isAnswered, plainTextOf } from '@amelie/rules';
import { rowOf } from '../platform/database/database';
import { allRight, handIn, optionsOf, sitDown } from '../testing/quiz-sitting';
import { startTestApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const sitting = (quiz: Partial<QuizDefinition> = {}) => sitDown(app, quiz);

describe('grading', () => {
  test('all right passes, completes the course and earns its certificate', async () => {
    const sat = await sitting();
    const result = await handIn(sat, allRight);
    expect(result).toMatchObject({ score: 1, passed: true, attemptsLeft: null, courseCompleted: true });
    expect(result.certificateId).toMatch(/^[A-Za-z0-9_-]{22}$/);
    const page = await sat.client.get(`/api/my/courses/${sat.courseId}`);
    expect(page.body).toMatchObject({ certificateId: result.certificateId, nextModuleId: null });
  });

  test('a half-right multiple choice earns nothing', async () => {
    const sat = await sitting({ passMark: 0.6 });
    const result = await handIn(sat, { ...allRight, 'Which ones?': ['first right'] });
    expect(result).toMatchObject({ score: 0.5, passed: false, courseCompleted: false, certificateId: null });
    expect(result.questions).toMatchObject([{ earned: 1 }, { earned: 0 }]);
    const [, second] = result.questions;
    const options = second?.question.type === 'multiple' ? second.question.options : [];
    const found = options.find(({ text }) => plainTextOf(text) === 'first right');
    expect(found && plainTextOf(found.feedback)).toBe('feedback on first right');
    expect(second?.answer).toEqual({ type: 'multiple', chosen: [found?.id] });
    expect(second?.marking.parts).toContainEqual({ part: found?.id, verdict: 'right', share: 1 });
  });

  test('nothing answered is handed in as well, and scores nothing', async () => {
    const sat = await sitting();
    expect(await handIn(sat, {})).toMatchObject({ score: 0, passed: false });
  });

  test('a failed attempt and a passed one: the module is completed, the best score counts', async () => {
    const sat = await sitting();
    await handIn(sat, {});
    await handIn(sat, allRight);
    const { body } = await sat.client.get<QuizOverview>(`/api/my/modules/${sat.moduleId}/quiz`);
    expect(body.results).toMatchObject([
      { number: 1, score: 0, passed: false },
      { number: 2, score: 1, passed: true },
    ]);
    const page = await sat.client.get(`/api/my/courses/${sat.courseId}`);
    expect(page.body.modules).toMatchObject([{ state: 'completed', score: 1 }]);
  });

  test('before a start one reads what the quiz deals with, in which course and language', async () => {
    const sat = await sitting();
    const read = async () => (await sat.client.get<QuizOverview>(`/api/my/modules/${sat.moduleId}/quiz`)).body;
    expect(await read()).toMatchObject({ contentNote: null, language: 'en', draft: false });
    await app.database.query(`update course_module set content_note = 'Violence.' where id = $1`, [sat.moduleId]);
    expect(await read()).toMatchObject({ contentNote: 'Violence.', courseTitle: expect.any(String) });
  });

  test('a question changed after the start does not change the attempt', async () => {
    const sat = await sitting();
    const { body } = await sat.start();
    await sat.answer(body, allRight);
    await app.database.query(
      `update quiz set questions = '[]' where id = (select quiz_id from course_module where id = $1)`,
      [sat.moduleId],
    );
    expect((await sat.submit(body.id)).body).toMatchObject({ score: 1, passed: true });
  });
});

describe('attempts', () => {
  test('twenty starts at once open one', async () => {
    const sat = await sitting({ attemptsAllowed: 2 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => sat.start()));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  test('are limited', async () => {
    const sat = await sitting({ attemptsAllowed: 2 });
    expect((await handIn(sat, {})).attemptsLeft).toBe(1);
    expect((await handIn(sat, {})).attemptsLeft).toBe(0);
    const third = await sat.start();
    expect([third.status, (third.body as unknown as { code: string }).code]).toEqual([409, 'no-attempts-left']);
    const { body } = await sat.client.get<QuizOverview>(`/api/my/modules/${sat.moduleId}/quiz`);
    expect(body).toMatchObject({ attemptsUsed: 2, attemptsAllowed: 2, openAttemptId: null });
  });

  test('are taken up where they were left', async () => {
    const sat = await sitting();
    const first = await sat.start();
    await sat.answer(first.body, { 'Which one?': ['wrong'] });
    const again = await sat.start();
    expect(again.body.id).toBe(first.body.id);
    expect(again.body.questions).toEqual(first.body.questions);
    expect(again.body.answers.find(({ answer }) => isAnswered(answer))?.given).toBeGreaterThan(0);
    const { body } = await sat.client.get<QuizOverview>(`/api/my/modules/${sat.moduleId}/quiz`);
    expect(body.openAttemptId).toBe(first.body.id);
  });

  test('of two learners have different option ids for the same options', async () => {
    const sat = await sitting();
    const [one, other] = [await sat.start(), await (await sitting()).start()];
    const ids = [one, other].flatMap(({ body }) =>
      body.questions.flatMap(({ asked }) => optionsOf(asked).map(({ id }) => id)),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a quiz without questions is not started', async () => {
    const sat = await sitting({ questions: [] });
    expect((await sat.start()).status).toBe(409);
  });

  test("another learner's attempt is not found, whatever one does with it", async () => {
    const sat = await sitting();
    const { body } = await sat.start();
    const stranger = await app.as((await buildLearner(app.database)).accountId);
    const questionId = body.questions[0]?.id ?? '';
    const none = { type: 'single', chosen: null };
    for (const attemptId of [body.id, newId()]) {
      const answers = [
        await stranger.get(`/api/quiz-attempts/${attemptId}`),
        await stranger.put(`/api/quiz-attempts/${attemptId}/answers/${questionId}`, { answer: none, given: 1 }),
        await stranger.post(`/api/quiz-attempts/${attemptId}/submission`),
        await stranger.get(`/api/quiz-attempts/${attemptId}/result`),
      ];
      expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual(Array(4).fill([404, 'not-found']));
    }
    expect((await stranger.get(`/api/my/modules/${sat.moduleId}/quiz`)).status).toBe(404);
    expect((await stranger.post(`/api/my/modules/${sat.moduleId}/quiz-attempts`)).status).toBe(404);
    expect((await sat.client.get<QuizAttempt>(`/api/quiz-attempts/${body.id}`)).body.submittedAt).toBeNull();
  });
});

/** What a hand-in leaves behind. */
const traces = (accountId: string) =>
  rowOf<Record<string, number>>(
    app.database,
    `select (select count(*)::int from certificate where account_id = $1) as certificates,
            (select count(*)::int from quiz_attempt where account_id = $1) as attempts,
            (select count(*)::int from outbox o join enrolment e on e.id::text = o.payload ->> 'enrolmentId'
             where e.account_id = $1 and o.job = 'tell-records') as told,
            (select count(*)::int from mail m where m.account_id = $1) as mails`,
    [accountId],
  );

describe('handing in', () => {
  test('fifty times at once is one hand-in with one result', async () => {
    const sat = await sitting();
    const { body } = await sat.start();
    await sat.answer(body, allRight);
    const answers = await Promise.all(Array.from({ length: 50 }, () => sat.submit(body.id)));
    const replies = new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body])));
    expect(replies.size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ score: 1, courseCompleted: true });
    const once = await sitting();
    await handIn(once, allRight);
    expect(await traces(sat.accountId)).toEqual(await traces(once.accountId));
    expect(await traces(sat.accountId)).toMatchObject({ certificates: 1, attempts: 1 });
  });

  test('once more the day after changes nothing, and is refused to whoever has signed out', async () => {
    const sat = await sitting();
    const { body } = await sat.start();
    await sat.answer(body, allRight);
    const first = await sat.submit(body.id);
    expect((await sat.submit(body.id)).body).toEqual(first.body);
    await sat.client.post('/api/sign-out');
    const replayed = await sat.submit(body.id);
    expect([replayed.status, (replayed.body as unknown as { code: string }).code]).toEqual([401, 'not-signed-in']);
  });

  test('closes the attempt: no answer lands afterwards', async () => {
    const sat = await sitting();
    const { body } = await sat.start();
    await sat.answer(body, {});
    const before = await sat.submit(body.id);
    for (const answer of await sat.answer(body, allRight))
      expect([answer.status, answer.body.code]).toEqual([409, 'attempt-closed']);
    expect((await sat.submit(body.id)).body).toEqual(before.body);
  });

  test('with saves at the same moment: what is graded is what is kept', async () => {
    const sat = await sitting();
    const { body } = await sat.start();
    const [question] = body.questions;
    if (!question) throw new Error('no question');
    const saves = Array.from({ length: 12 }, (_, turn) =>
      sat.client.put(`/api/quiz-attempts/${body.id}/answers/${question.id}`, {
        answer: { type: 'single', chosen: optionsOf(question.asked)[turn % 3]?.id },
        given: turn + 1,
      }),
    );
    const [result] = await Promise.all([sat.submit(body.id), ...saves]);
    const after = await sat.client.get<QuizAttempt>(`/api/quiz-attempts/${body.id}`);
    const kept = after.body.answers.find((answer) => answer.questionId === question.id)?.answer ?? null;
    const [graded] = result.body.questions;
    expect(graded?.answer).toEqual(kept);
    expect(graded?.marking.told).toEqual(kept?.type === 'single' && kept.chosen ? [kept.chosen] : []);
  });

  test('comes before the result: until then there is none', async () => {
    const sat = await sitting();
    const { body } = await sat.start();
    expect((await sat.client.get(`/api/quiz-attempts/${body.id}/result`)).status).toBe(404);
    const submitted = await sat.submit(body.id);
    expect((await sat.client.get(`/api/quiz-attempts/${body.id}/result`)).body).toEqual(submitted.body);
  });
});
