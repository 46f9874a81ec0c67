import type { QuizAttempt, QuizDefinition } from '@amelie/contract';
import { buildStaff, buildTrainer } from '../testing/builders';
import { CANARY, everyType } from '../testing/every-type';
import { handIn, optionsOf, type Sitting, sitDown } from '../testing/quiz-sitting';
import { startTestApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const sitting = (quiz: Partial<QuizDefinition> = {}) => sitDown(app, quiz);
const questions = everyType().map(({ item }) => item);

/** Names that only a key has, as properties of any reply. */
const secretNames = [
  ...['correct', 'isCorrect', 'answerKey', 'weight', 'rationale', 'credit', 'feedback', 'otherFeedback', 'match'],
  ...['votes', 'pattern', 'tolerance', 'rubric', 'markerNotes', 'origins', 'next', 'marking'],
];

/** Ids of parts as their author knows them; an image keeps its name, and nothing is chosen by it. */
const authoredIds = () =>
  [...JSON.stringify(questions.map(({ question }) => question)).matchAll(/"id":"([0-9a-f-]{36})"/gu)].map(
    ([, id = '']) => id,
  );

async function everythingSeen(sat: Sitting, attempt: QuizAttempt): Promise<string> {
  const { client, moduleId, courseId } = sat;
  const path = `/api/quiz-attempts/${attempt.id}`;
  const replies = [];
  for (const [at, { id, asked }] of attempt.questions.entries()) {
    const to = `${path}/answers/${id}`;
    replies.push(await client.put(to, { answer: everyType()[at]?.answer(asked), given: 2 }));
    replies.push(await client.put(to, { answer: { type: 'single', chosen: id }, given: 3 }));
    replies.push(await client.put(to, {}));
  }
  const open = [`/api/my/modules/${moduleId}/quiz`, path, `${path}/result`, `/api/my/courses/${courseId}`];
  const around = ['/api/my/courses', '/api/catalogue', '/api/my/certificates', '/api/me'];
  const closed = [`/api/my/modules/${moduleId}/page`, `/api/courses/${courseId}/draft/modules/${moduleId}/quiz`];
  for (const one of [...open, ...around, ...closed]) replies.push(await client.get(one));
  replies.push(await sat.start());
  return replies.map((reply) => reply.text + JSON.stringify(reply.headers)).join('\n');
}

describe('the key', () => {
  test('of no type of question leaves any learner route before the hand-in', async () => {
    const sat = await sitting({ questions });
    const { body, text } = await sat.start();
    const seen = text + (await everythingSeen(sat, body));
    expect(body.questions.map(({ asked }) => asked.type)).toEqual(questions.map(({ question }) => question.type));
    expect(seen).toContain('She nods.');
    for (const secret of [CANARY, 'She leaves.', ...authoredIds()]) expect(seen).not.toContain(secret);
    for (const name of secretNames) expect(seen).not.toContain(`"${name}"`);
  });

  test('is told after the hand-in, but neither what authors note nor what is written for markers', async () => {
    const sat = await sitting({ questions });
    const { body } = await sat.start();
    const { text } = await sat.submit(body.id);
    for (const told of ['feedback', 'source', 'credit 1', 'pattern', 'criterion'])
      expect(text).toContain(`${CANARY} ${told}`);
    for (const kept of ['name', 'tag', 'notes']) expect(text).not.toContain(`${CANARY} ${kept}`);
  });

  test('of an attempt that goes on is not told by one that is closed: ids of parts are of one attempt only', async () => {
    const sat = await sitting({ questions });
    const first = await handIn(sat, {});
    const { body: second } = await sat.start();
    const told = JSON.stringify(first.questions.map(({ question }) => question));
    const open = second.questions.flatMap(({ asked }) => optionsOf(asked).map(({ id }) => id));
    expect(open.length).toBeGreaterThan(5);
    expect(open.filter((id) => told.includes(id))).toEqual([]);
  });
});

test('a private reflection is read by its learner and by nobody else, whatever their role', async () => {
  const sat = await sitting({ questions });
  const { body } = await sat.start();
  const written = 'What I thought that night';
  const reflection = body.questions.find(({ asked }) => asked.type === 'reflection');
  const answer = { type: 'reflection', text: written };
  await sat.client.put(`/api/quiz-attempts/${body.id}/answers/${reflection?.id}`, { answer, given: 1 });
  await sat.submit(body.id);
  const path = `/api/quiz-attempts/${body.id}`;
  for (const one of [path, `${path}/result`]) expect((await sat.client.get(one)).text).toContain(written);
  const others = [await buildTrainer(app.database), await buildStaff(app.database)];
  for (const { accountId } of others) {
    const other = await app.as(accountId);
    for (const one of [path, `${path}/result`]) expect((await other.get(one)).status).toBeGreaterThanOrEqual(403);
  }
});
