import { ApiClient } from '../harness/api-client';
import type { Platform } from '../harness/platform';
import {
  buildLearner,
  buildPublishedCourse,
  buildQuizDefinition,
  buildReadyPackage,
} from '../../apps/api/src/testing/builders';
import { choiceOf } from '../../apps/api/src/testing/quiz-sitting';
import type { Database } from '../../apps/api/src/platform/database/database';
import { openDatabase } from '../../apps/api/src/platform/database/open-database';
import type { Answer, QuizAttempt, QuizDefinition } from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';

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

/** The right answers to a paper: options are found by their texts, since ids are random for each attempt. */
export function rightAnswers(quiz: QuizDefinition, attempt: QuizAttempt): { questionId: string; answer: Answer }[] {
  const right = quiz.questions.flatMap(({ question }) =>
    question.type === 'single' || question.type === 'multiple'
      ? question.options.filter(({ credit }) => credit === 1)
      : [],
  );
  const texts = right.map(({ text }) => plainTextOf(text));
  return attempt.questions.map(({ id, asked }) => ({ questionId: id, answer: choiceOf(asked, texts) }));
}

/** Starts an attempt and answers everything rightly, without handing in. */
export async function answerAll(client: ApiClient, world: World): Promise<string> {
  const started = await client.send<QuizAttempt>('POST', `/api/my/modules/${world.quizModuleId}/quiz-attempts`, {});
  for (const { questionId, answer } of rightAnswers(world.quiz, started.body))
    await client.send('PUT', `/api/quiz-attempts/${started.body.id}/answers/${questionId}`, { answer, given: 1 });
  return started.body.id;
}
