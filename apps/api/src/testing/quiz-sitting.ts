import type { Answer as GivenAnswer, AskedQuestion, QuizAttempt, QuizDefinition, QuizResult } from '@amelie/contract';
import { emptyAnswer, plainTextOf } from '@amelie/rules';
import { buildLearner, buildPublishedCourse } from './builders';
import type { Answer, TestApp, TestClient } from './test-app';

export interface Sitting {
  client: TestClient;
  accountId: string;
  moduleId: string;
  courseId: string;
  start: () => Promise<Answer<QuizAttempt>>;
  /** Answers by the texts of options, e.g. `{'Which one?': ['right']}`. */
  answer: (attempt: QuizAttempt, texts: Record<string, string[]>) => Promise<Answer[]>;
  submit: (attemptId: string) => Promise<Answer<QuizResult>>;
}

export const allRight = { 'Which one?': ['right'], 'Which ones?': ['first right', 'second right'] };
let given = 0;

/** The options of a choice with their texts; none of a question of another type. */
export const optionsOf = (asked: AskedQuestion | undefined) =>
  asked && 'options' in asked ? asked.options.map(({ id, text }) => ({ id, text: plainTextOf(text) })) : [];

/** Chooses by the texts of options; a question of another type is left empty. */
export function choiceOf(asked: AskedQuestion, texts: readonly string[]): GivenAnswer {
  const chosen = optionsOf(asked).flatMap(({ id, text }) => (texts.includes(text) ? [id] : []));
  if (asked.type === 'multiple') return { type: 'multiple', chosen };
  return asked.type === 'single' ? { type: 'single', chosen: chosen[0] ?? null } : emptyAnswer(asked.type);
}

/** A learner enrolled in a course of one quiz. */
export async function sitDown(app: TestApp, quiz: Partial<QuizDefinition> = {}): Promise<Sitting> {
  const { accountId } = await buildLearner(app.database);
  const course = await buildPublishedCourse(app.database, { modules: [{ kind: 'quiz', quiz }] });
  const client = await app.as(accountId);
  await client.post(`/api/courses/${course.courseId}/enrolments`);
  const moduleId = course.moduleIds[0] ?? '';
  return {
    client,
    accountId,
    moduleId,
    courseId: course.courseId,
    start: () => client.post<QuizAttempt>(`/api/my/modules/${moduleId}/quiz-attempts`),
    submit: (attemptId) => client.post<QuizResult>(`/api/quiz-attempts/${attemptId}/submission`),
    answer: async (attempt, texts) => {
      const answers: Answer[] = [];
      for (const { id, asked } of attempt.questions) {
        const answer = choiceOf(asked, texts[plainTextOf(asked.stem)] ?? []);
        const path = `/api/quiz-attempts/${attempt.id}/answers/${id}`;
        answers.push(await client.put(path, { answer, given: (given += 1) }));
      }
      return answers;
    },
  };
}

/** Starts, answers and hands in. */
export async function handIn(sat: Sitting, texts: Record<string, string[]>): Promise<QuizResult> {
  const { body } = await sat.start();
  await sat.answer(body, texts);
  return (await sat.submit(body.id)).body;
}
