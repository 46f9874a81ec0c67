import type { Given, quizRoutes } from '@amelie/contract';
import { demandKind, lockDraftModule, markChanged } from '../courses/lock-draft';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';

/** Saves a quiz of the draft as a whole. Refuses `not-found`, `module-kind-mismatch`. */
export function changeDraftQuiz(
  database: Database,
  actor: Actor,
  given: Given<typeof quizRoutes.changeDraftQuiz>,
): Promise<{ savedAt: string }> {
  return database.transaction(async (tx) => {
    const { draft, module } = await lockDraftModule(tx, actor, given);
    demandKind(module, 'quiz');
    await tx.query(
      `update quiz set pass_mark = $2, attempts_allowed = $3, shuffle_options = $4, questions = $5 where id = $1`,
      [module.quizId, given.passMark, given.attemptsAllowed, given.shuffleOptions, JSON.stringify(given.questions)],
    );
    await markChanged(tx, draft.id);
    return { savedAt: now().toISOString() };
  });
}
