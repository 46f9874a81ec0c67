import type { AnyQuestion, bankRoutes, BankQuestion, Given } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import { type Database, rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { demandMedia } from './demand-parts';
import { lockQuestion } from './lock-question';
import { readQuestion } from './questions.queries';
import { updateQuestion } from './store-question';

/** Tags and objectives arrange a question; whoever changes only them makes no other version. */
const contentOf = (json: string) => `(${json} - 'tags' - 'objectives')`;

/** `content`: what learners see differs. `labels`: only tags or objectives do. */
async function whatDiffers(
  tx: Tx,
  questionId: string,
  question: AnyQuestion,
): Promise<{ content: boolean; labels: boolean }> {
  const row = await rowOf<{ content: boolean; labels: boolean }>(
    tx,
    `select ${contentOf('v.question')} <> ${contentOf('$2::jsonb')} as content,
       q.tags <> $3::text[] or q.objectives <> $4::text[] as labels
     from bank_question q join bank_question_version v on v.question_id = q.id and v.version = q.version where q.id = $1`,
    [questionId, JSON.stringify(question), question.tags, question.objectives],
  );
  return row ?? { content: true, labels: true };
}

/**
 * Saves a question as somebody left it: another content becomes a new version, the earlier ones stay. Refuses
 * `not-found`, `question-changed`, `question-media-unknown`.
 */
export function saveQuestion(
  database: Database,
  actor: Actor,
  { questionId, seen, question }: Given<typeof bankRoutes.saveQuestion>,
): Promise<BankQuestion> {
  const { accountId } = actor;
  return database.transaction(async (tx) => {
    const locked = await lockQuestion(tx, questionId, seen);
    await demandMedia(tx, [question]);
    const differs = await whatDiffers(tx, questionId, question);
    if (!differs.content && !differs.labels) return readQuestion(tx, questionId);
    const version = differs.content ? locked.version + 1 : locked.version;
    if (differs.content) await addVersion(tx, { questionId, version, question, accountId });
    await updateQuestion(tx, { questionId, accountId, question, version });
    await writeAudit(tx, {
      actorId: accountId,
      action: 'save-question',
      objectType: 'question',
      objectId: questionId,
      detail: { version },
    });
    return readQuestion(tx, questionId);
  });
}

interface AddedVersion {
  questionId: string;
  version: number;
  question: AnyQuestion;
  accountId: string;
  restoredFrom?: number;
}

/** Keeps a content under the next number. */
export async function addVersion(tx: Tx, { questionId, version, question, ...by }: AddedVersion): Promise<void> {
  await tx.query(
    `insert into bank_question_version (question_id, version, question, saved_by, restored_from) values ($1, $2, $3, $4, $5)`,
    [questionId, version, JSON.stringify(question), by.accountId, by.restoredFrom ?? null],
  );
}
