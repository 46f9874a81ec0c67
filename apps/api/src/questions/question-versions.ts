import type { AnyQuestion, bankRoutes, BankQuestion, Given, QuestionVersion, Reply } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import { type Askable, type Database, rowOf, rowsOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { lockQuestion } from './lock-question';
import { contentSql, readQuestion } from './questions.queries';
import { addVersion } from './save-question';
import { updateQuestion } from './store-question';

type VersionRow = Omit<QuestionVersion, 'savedAt'> & { savedAt: Date };

const versionColumns = `v.version, v.question ->> 'name' as name, v.saved_at as "savedAt",
  v.restored_from as "restoredFrom",
  (select a.given_name || ' ' || a.family_name from account a where a.id = v.saved_by) as "savedBy"`;

const versionOf = <Row extends VersionRow>(row: Row) => ({ ...row, savedAt: row.savedAt.toISOString() });

/** All versions of a question, newest first. Refuses `not-found`. */
export async function listQuestionVersions(
  database: Askable,
  questionId: string,
): Promise<Reply<typeof bankRoutes.listQuestionVersions>> {
  const rows = await rowsOf<VersionRow>(
    database,
    `select ${versionColumns} from bank_question_version v where v.question_id = $1 order by v.version desc`,
    [questionId],
  );
  if (rows.length === 0) throw new Refusal('not-found');
  return { versions: rows.map(versionOf) };
}

/** A question as it was. Refuses `not-found`. */
export async function readQuestionVersion(
  database: Askable,
  { questionId, version }: Given<typeof bankRoutes.getQuestionVersion>,
): Promise<Reply<typeof bankRoutes.getQuestionVersion>> {
  const row = await rowOf<VersionRow & { question: AnyQuestion }>(
    database,
    `select ${versionColumns}, v.question from bank_question_version v where v.question_id = $1 and v.version = $2`,
    [questionId, version],
  );
  if (!row) throw new Refusal('not-found');
  return versionOf(row);
}

/**
 * Makes the content of an earlier version the newest one; tags and objectives stay as they are today. Refuses
 * `not-found`, `question-changed`.
 */
export function restoreQuestionVersion(
  database: Database,
  actor: Actor,
  { questionId, version: from, seen }: Given<typeof bankRoutes.restoreQuestionVersion>,
): Promise<BankQuestion> {
  const { accountId } = actor;
  return database.transaction(async (tx) => {
    const locked = await lockQuestion(tx, questionId, seen);
    const row = await rowOf<{ question: AnyQuestion }>(
      tx,
      `select ${contentSql} as question from bank_question q
       join bank_question_version v on v.question_id = q.id and v.version = $2 where q.id = $1`,
      [questionId, from],
    );
    if (!row) throw new Refusal('not-found');
    if (from === locked.version) return readQuestion(tx, questionId);
    const version = locked.version + 1;
    await addVersion(tx, { questionId, version, question: row.question, accountId, restoredFrom: from });
    await updateQuestion(tx, { questionId, accountId, question: row.question, version });
    await writeAudit(tx, {
      actorId: accountId,
      action: 'restore-question-version',
      objectType: 'question',
      objectId: questionId,
      detail: { version, from },
    });
    return readQuestion(tx, questionId);
  });
}
