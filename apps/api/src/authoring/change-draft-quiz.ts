import type { Given, quizRoutes } from '@amelie/contract';
import { demandKind, lockDraftModule, markChanged } from '../courses/lock-draft';
import { saveQuizDefinition } from '../courses/quiz.queries';
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
    if (module.quizId) await saveQuizDefinition(tx, module.quizId, given);
    await markChanged(tx, draft.id);
    return { savedAt: now().toISOString() };
  });
}
