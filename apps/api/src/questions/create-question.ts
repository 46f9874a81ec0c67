import type { bankRoutes, BankQuestion, Given } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { demandCategory, demandMedia } from './demand-parts';
import { readQuestion } from './questions.queries';
import { insertQuestions } from './store-question';

/** Puts a question into the bank. Refuses `not-found` for the category, `question-media-unknown`. */
export function createQuestion(
  database: Database,
  actor: Actor,
  { categoryId, question }: Given<typeof bankRoutes.createQuestion>,
): Promise<BankQuestion> {
  return database.transaction(async (tx) => {
    await demandCategory(tx, categoryId);
    await demandMedia(tx, [question]);
    const [id = ''] = await insertQuestions(tx, actor.accountId, [{ categoryId, question }]);
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'create-question',
      objectType: 'question',
      objectId: id,
      detail: { type: question.type },
    });
    return readQuestion(tx, id);
  });
}
