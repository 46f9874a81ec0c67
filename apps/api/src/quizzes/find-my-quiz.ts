import type { QuizDefinition } from '@amelie/contract';
import { readQuizDefinition } from '../courses/quiz.queries';
import { findMyModule, type MyModule } from '../enrolments/find-my-module';
import type { Askable } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** The rules of a quiz, and its questions with their keys: for the server's use only. */
export interface MyQuiz extends QuizDefinition {
  module: MyModule;
}

/** Finds the quiz of a module of one's own enrolment. Refuses `not-found`, also for a module of another kind. */
export async function findMyQuiz(database: Askable, accountId: string, moduleId: string): Promise<MyQuiz> {
  const module = await findMyModule(database, accountId, moduleId);
  const quiz = module.quizId && (await readQuizDefinition(database, module.quizId));
  if (!quiz) throw new Refusal('not-found');
  return { module, ...quiz };
}
