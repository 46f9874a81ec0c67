import { newId } from '@amelie/ground';
import type { QuizAttempt, QuizDefinition } from '@amelie/contract';
import { buildQuizDefinition } from '../testing/builders';
import { handIn, type Sitting, sitDown } from '../testing/quiz-sitting';
import { startTestApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const sitting = (quiz: Partial<QuizDefinition> = {}) => sitDown(app, quiz);

describe('the key', () => {
  const CANARY = 'canary-7f3a';

  /** A quiz whose feedback, sources and authored ids nobody may see before handing in. */
  function canaryQuiz() {
    const plain = buildQuizDefinition();
    const questions = plain.questions.map((question) => ({
      ...question,
      feedback: `${CANARY} feedback`,
      source: `${CANARY} source`,
      options: question.options.map((option) => ({ ...option, feedback: `${CANARY} ${option.correct}` })),
    }));
    return { questions, authoredIds: questions.flatMap((question) => question.options.map((option) => option.id)) };
  }

  async function everythingSeen(sat: Sitting, attempt: QuizAttempt): Promise<string> {
    const { client, moduleId, courseId } = sat;
    const questionId = attempt.questions[0]?.id ?? '';
    const path = `/api/quiz-attempts/${attempt.id}`;
    const answers = await Promise.all([
      sat.start(),
      ...[`/api/my/modules/${moduleId}/quiz`, path, `${path}/result`, `/api/my/courses/${courseId}`].map((one) =>
        client.get(one),
      ),
      ...['/api/my/courses', '/api/catalogue', '/api/my/certificates', '/api/me'].map((one) => client.get(one)),
      client.get(`/api/my/modules/${moduleId}/page`),
      client.put(`${path}/answers/${questionId}`, { chosen: [newId()], given: 1 }),
      client.put(`${path}/answers/${questionId}`, { chosen: [], given: 1 }),
      client.put(`${path}/answers/nonsense`, {}),
      client.get(`/api/courses/${courseId}/draft/modules/${moduleId}/quiz`),
    ]);
    return answers.map((answer) => answer.text + JSON.stringify(answer.headers)).join('\n');
  }

  test('leaves no learner route before the hand-in', async () => {
    const { questions, authoredIds } = canaryQuiz();
    const sat = await sitting({ questions });
    const { body, text } = await sat.start();
    const seen = text + (await everythingSeen(sat, body));
    expect(seen).toContain('Which one?');
    for (const secret of [CANARY, ...authoredIds]) expect(seen).not.toContain(secret);
    for (const word of ['"correct"', '"isCorrect"', '"answerKey"', '"weight"', '"rationale"', '"points"', '"feedback"'])
      expect(seen).not.toContain(word);
    expect((await sat.submit(body.id)).text).toContain(`${CANARY} true`);
  });

  test('of an attempt that goes on is not told by one that is closed: option ids are of one attempt only', async () => {
    const { questions } = canaryQuiz();
    const sat = await sitting({ questions });
    const first = await handIn(sat, {});
    const { body: second } = await sat.start();
    const told = first.questions.flatMap((question) => question.options.map((option) => option.id));
    const open = second.questions.flatMap((question) => question.options.map((option) => option.id));
    expect(open.filter((id) => told.includes(id))).toEqual([]);
  });
});
