import type { AuthoredQuestion } from '@amelie/contract';
import { findMyModule, type MyModule } from '../enrolments/find-my-module';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** The rules of a quiz, and its questions with their keys: for the server's use only. */
export interface MyQuiz {
  module: MyModule;
  passMark: number;
  attemptsAllowed: number | null;
  shuffleOptions: boolean;
  questions: AuthoredQuestion[];
}

/** Finds the quiz of a module of one's own enrolment. Refuses `not-found`, also for a module of another kind. */
export async function findMyQuiz(database: Askable, accountId: string, moduleId: string): Promise<MyQuiz> {
  const module = await findMyModule(database, accountId, moduleId);
  const quiz = await rowOf<Omit<MyQuiz, 'module'>>(
    database,
    `select pass_mark as "passMark", attempts_allowed as "attemptsAllowed", shuffle_options as "shuffleOptions", questions
     from quiz where id = $1`,
    [module.quizId],
  );
  if (!quiz) throw new Refusal('not-found');
  return { module, ...quiz };
}
