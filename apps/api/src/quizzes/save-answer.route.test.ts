import { newId } from '@amelie/ground';
import type { Answer, AttemptQuestion, QuizAttempt } from '@amelie/contract';
import { caseInSteps, everyType } from '../testing/every-type';
import { optionsOf, sitDown } from '../testing/quiz-sitting';
import { startTestApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const pathOf = (attempt: QuizAttempt, question: AttemptQuestion | undefined) =>
  `/api/quiz-attempts/${attempt.id}/answers/${question?.id}`;
const single = (chosen: string | undefined) => ({ type: 'single', chosen: chosen ?? null });

test('an answer that was overtaken on the way does not replace the newer one', async () => {
  const sat = await sitDown(app);
  const { body } = await sat.start();
  const [question] = body.questions;
  const [first, second] = optionsOf(question?.asked);
  const save = async (chosen: typeof first, given: number) =>
    (await sat.client.put(pathOf(body, question), { answer: single(chosen?.id), given })).body.kept;
  expect(await save(second, 20)).toBe(true);
  expect(await save(first, 19)).toBe(false);
  expect(await save(second, 20)).toBe(true);
  const { body: after } = await sat.client.get<QuizAttempt>(`/api/quiz-attempts/${body.id}`);
  expect(after.answers).toMatchObject([{ answer: single(second?.id), given: 20 }]);
});

test('an answer is about the parts of its question, of its type, and known', async () => {
  const sat = await sitDown(app);
  const { body } = await sat.start();
  const [one, several] = body.questions;
  const ids = (question: typeof one) => optionsOf(question?.asked).map(({ id }) => id);
  const strange = [single(ids(several)[0]), { type: 'multiple', chosen: ids(one).slice(0, 1) }, single(newId())];
  for (const answer of strange) {
    const refused = await sat.client.put(pathOf(body, one), { answer, given: 1 });
    expect([refused.status, refused.body.code]).toEqual([422, 'answer-unknown']);
  }
  const none = single(undefined);
  const elsewhere = `/api/quiz-attempts/${body.id}/answers/${newId()}`;
  expect((await sat.client.put(elsewhere, { answer: none, given: 1 })).status).toBe(404);
  expect((await sat.client.put(pathOf(body, one), { answer: none, given: 2 ** 40 })).status).toBe(400);
  expect((await sat.client.put(pathOf(body, one), { answer: none, given: 1, correct: true })).status).toBe(400);
  expect((await sat.client.put(pathOf(body, one), { answer: { type: 'guess' }, given: 1 })).status).toBe(400);
});

test('questions of every type are asked, answered, kept, and shown again', async () => {
  const sat = await sitDown(app, { questions: everyType().map(({ item }) => item) });
  const { body } = await sat.start();
  expect(body.questions.map(({ asked }) => asked.type)).toEqual(everyType().map(({ item }) => item.question.type));
  for (const [at, question] of body.questions.entries()) {
    const answer = everyType()[at]?.answer(question.asked);
    const saved = await sat.client.put(pathOf(body, question), { answer, given: at + 1 });
    expect([question.asked.type, saved.status, saved.body.kept]).toEqual([question.asked.type, 200, true]);
  }
  const again = (await sat.client.get<QuizAttempt>(`/api/quiz-attempts/${body.id}`)).body;
  expect(again.answers.map(({ answer }) => answer.type)).toEqual(body.questions.map(({ asked }) => asked.type));
});

describe('a case', () => {
  const tell = (path: { step: string; option: string }[]): Answer => ({ type: 'branching-case', path });

  async function begun() {
    const sat = await sitDown(app, { questions: [caseInSteps()] });
    const { body } = await sat.start();
    const [question] = body.questions;
    if (question?.asked.type !== 'branching-case') throw new Error('no case');
    const [step] = question.asked.told;
    const [ask, send] = step?.options ?? [];
    if (!step || !ask || !send) throw new Error('no first step');
    const save = (answer: Answer, given: number) => sat.client.put(pathOf(body, question), { answer, given });
    return { sat, attempt: body, step, ask, send, save };
  }

  test('tells its next step when a decision is saved, and never what lies behind it', async () => {
    const { sat, attempt, step, ask, save } = await begun();
    expect(JSON.stringify(attempt)).not.toContain('She nods');
    const saved = await save(tell([{ step: step.id, option: ask.id }]), 1);
    expect(JSON.stringify(saved.body.asked)).toContain('She nods');
    for (const hidden of ['She leaves', 'credit', 'feedback', 'next'])
      expect(JSON.stringify(saved.body)).not.toContain(hidden);
    const again = await sat.client.get<QuizAttempt>(`/api/quiz-attempts/${attempt.id}`);
    expect(again.body.questions[0]?.asked).toEqual(saved.body.asked);
  });

  test('takes no decision back: the next step is known by then', async () => {
    const { step, ask, send, save } = await begun();
    const first = await save(tell([{ step: step.id, option: ask.id }]), 1);
    for (const path of [[{ step: step.id, option: send.id }], []]) {
      const other = await save(tell(path), 5);
      expect(other.body).toMatchObject({ kept: false, asked: first.body.asked });
    }
  });

  test('that is decided in two windows at once goes one way', async () => {
    const { step, ask, send, save } = await begun();
    const ways = [ask, send, ask, send, ask, send];
    const saved = await Promise.all(ways.map(({ id }, at) => save(tell([{ step: step.id, option: id }]), at + 1)));
    expect(new Set(saved.map(({ body }) => JSON.stringify(body.asked))).size).toBe(1);
  });

  test('is not answered by steps that nobody was told', async () => {
    const { step, ask, save } = await begun();
    const untold = await save(
      tell([
        { step: step.id, option: ask.id },
        { step: newId(), option: newId() },
      ]),
      1,
    );
    expect([untold.status, untold.body.code]).toEqual([422, 'answer-unknown']);
  });
});
