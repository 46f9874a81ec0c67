import type { QuizAttempt, QuizDefinition, QuizResult } from '@amelie/contract';
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
      for (const { id, stem, options } of attempt.questions) {
        const chosen = options.filter((option) => texts[stem]?.includes(option.text)).map((option) => option.id);
        const path = `/api/quiz-attempts/${attempt.id}/answers/${id}`;
        answers.push(await client.put(path, { chosen, given: (given += 1) }));
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
