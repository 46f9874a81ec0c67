import { ApiClient } from '../harness/api-client';
import type { Platform } from '../harness/platform';
import {
  buildLearner,
  buildPublishedCourse,
  buildQuizDefinition,
  buildReadyPackage,
} from '../../apps/api/src/testing/builders';
import type { Database } from '../../apps/api/src/platform/database/database';
import { openDatabase } from '../../apps/api/src/platform/database/open-database';
import type { QuizAttempt, QuizDefinition } from '@amelie/contract';

export interface World {
  platform: Platform;
  database: Database;
  courseId: string;
  packageModuleId: string;
  quizModuleId: string;
  quiz: QuizDefinition;
  /** A new learner, enrolled and signed in. */
  enrolled(): Promise<{ client: ApiClient; accountId: string }>;
  close(): Promise<void>;
}

/** A published course with an optional package and a quiz that the certificate hangs on. */
export async function buildWorld(platform: Platform): Promise<World> {
  const database = await openDatabase(platform.databaseUrl, 4);
  const packageId = await buildReadyPackage(database);
  const quiz = buildQuizDefinition();
  const { courseId, moduleIds } = await buildPublishedCourse(database, {
    modules: [
      { kind: 'package', packageId, required: false },
      { kind: 'quiz', quiz },
    ],
  });
  const [packageModuleId = '', quizModuleId = ''] = moduleIds;
  return {
    platform,
    database,
    courseId,
    packageModuleId,
    quizModuleId,
    quiz,
    enrolled: async () => {
      const { accountId, email, password } = await buildLearner(database);
      const client = await new ApiClient(platform.appOrigin).signIn(email, password);
      await client.send('POST', `/api/courses/${courseId}/enrolments`, {});
      return { client, accountId };
    },
    close: async () => {
      await database.source.destroy();
      await platform.stop();
    },
  };
}

/** The ids of the right options of a paper: found by their texts, since ids are random for each attempt. */
export function rightAnswers(quiz: QuizDefinition, attempt: QuizAttempt): { questionId: string; chosen: string[] }[] {
  const right = new Set(
    quiz.questions.flatMap((question) =>
      question.options.filter((option) => option.correct).map((option) => option.text),
    ),
  );
  return attempt.questions.map((question) => ({
    questionId: question.id,
    chosen: question.options.filter((option) => right.has(option.text)).map((option) => option.id),
  }));
}

/** Starts an attempt and answers everything rightly, without handing in. */
export async function answerAll(client: ApiClient, world: World): Promise<string> {
  const started = await client.send<QuizAttempt>('POST', `/api/my/modules/${world.quizModuleId}/quiz-attempts`, {});
  for (const { questionId, chosen } of rightAnswers(world.quiz, started.body))
    await client.send('PUT', `/api/quiz-attempts/${started.body.id}/answers/${questionId}`, { chosen, given: 1 });
  return started.body.id;
}
