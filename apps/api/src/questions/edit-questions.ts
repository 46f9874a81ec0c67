import type { AnyQuestion, bankRoutes, BulkEdit, Given, Reply } from '@amelie/contract';
import { newId } from '@amelie/ground';
import { editParts, type EditedParts, sameParts, searchWords } from '@amelie/rules';
import { writeAudit } from '../platform/audit/write-audit';
import { changedRows, type Database, rowsOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { demandCategory } from './demand-parts';
import { contentSql } from './questions.queries';

interface EditedRow {
  questionId: string;
  parts: EditedParts;
  question: AnyQuestion;
}

/** Questions of the bank, locked in one order, so that two edits wait for each other instead of locking up. */
function lockQuestions(tx: Tx, questionIds: readonly string[]): Promise<EditedRow[]> {
  return rowsOf<EditedRow>(
    tx,
    `select q.id as "questionId", ${contentSql} as question, jsonb_build_object('categoryId', q.category_id,
       'tags', to_jsonb(q.tags), 'objectives', to_jsonb(q.objectives), 'archived', q.archived_at is not null) as parts
     from bank_question q join bank_question_version v on v.question_id = q.id and v.version = q.version
     where q.id = any($1::uuid[]) order by q.id for update of q`,
    [questionIds],
  );
}

interface Change {
  row: EditedRow;
  next: EditedParts;
}

/** Writes what has become of each. Only tags and objectives are part of what an editor of the question sees. */
async function writeParts(tx: Tx, accountId: string, changes: readonly Change[]): Promise<void> {
  const rows = changes.map(({ row, next }) => ({
    id: row.questionId,
    ...next,
    words: searchWords({ ...row.question, tags: next.tags, objectives: next.objectives }),
  }));
  await tx.query(
    `update bank_question q set category_id = r."categoryId", tags = r.tags, objectives = r.objectives,
       search_words = r.words, changed_at = now(), changed_by = $2,
       revision = q.revision + case when q.tags <> r.tags or q.objectives <> r.objectives then 1 else 0 end,
       archived_at = case when r.archived then coalesce(q.archived_at, now()) end
     from jsonb_to_recordset($1::jsonb) r
       (id uuid, "categoryId" uuid, tags text[], objectives text[], archived boolean, words text) where q.id = r.id`,
    [JSON.stringify(rows), accountId],
  );
}

async function rememberEdit(tx: Tx, edit: { id: string; kind: BulkEdit['kind']; by: string }, changes: Change[]) {
  await tx.query(`insert into question_edit (id, kind, made_by) values ($1, $2, $3)`, [edit.id, edit.kind, edit.by]);
  await tx.query(
    `insert into question_edit_row (edit_id, question_id, before, after)
     select $1, r.id, r.before, r.after from jsonb_to_recordset($2::jsonb) r (id uuid, before jsonb, after jsonb)`,
    [edit.id, JSON.stringify(changes.map(({ row, next }) => ({ id: row.questionId, before: row.parts, after: next })))],
  );
}

/** Does one thing to many questions, all or none. Refuses `not-found` for a question or the category. */
export function editQuestions(
  database: Database,
  actor: Actor,
  { questionIds, edit }: Given<typeof bankRoutes.editQuestions>,
): Promise<Reply<typeof bankRoutes.editQuestions>> {
  const { accountId } = actor;
  return database.transaction(async (tx) => {
    if (edit.kind === 'move') await demandCategory(tx, edit.categoryId);
    const rows = await lockQuestions(tx, questionIds);
    if (rows.length < new Set(questionIds).size) throw new Refusal('not-found');
    const changes = rows
      .map((row) => ({ row, next: editParts(row.parts, edit) }))
      .filter(({ row, next }) => !sameParts(row.parts, next));
    await writeParts(tx, accountId, changes);
    const id = newId();
    await rememberEdit(tx, { id, kind: edit.kind, by: accountId }, changes);
    await writeAudit(tx, {
      ...{ actorId: accountId, action: 'edit-questions', objectType: 'question-edit', objectId: id },
      detail: { kind: edit.kind, changed: changes.length },
    });
    return { editId: id, changed: changes.length };
  });
}

/**
 * Takes one's own edit back. What somebody changed since then stays as they left it. Twice is the same as once. Refuses
 * `not-found`.
 */
export function undoQuestionEdit(
  database: Database,
  actor: Actor,
  { editId }: Given<typeof bankRoutes.undoQuestionEdit>,
): Promise<Reply<typeof bankRoutes.undoQuestionEdit>> {
  const { accountId } = actor;
  return database.transaction(async (tx) => {
    const [edit] = await changedRows<{ again: boolean }>(
      tx,
      `update question_edit e set undone_at = coalesce(e.undone_at, now())
       from (select id, undone_at from question_edit where id = $1 for update) old
       where e.id = old.id and e.made_by = $2 returning old.undone_at is not null as again`,
      [editId, accountId],
    );
    if (!edit) throw new Refusal('not-found');
    if (edit.again) return { undone: 0, kept: 0 };
    const remembered = await rowsOf<{ questionId: string; before: EditedParts; after: EditedParts }>(
      tx,
      `select question_id as "questionId", before, after from question_edit_row where edit_id = $1`,
      [editId],
    );
    const byId = new Map(remembered.map((one) => [one.questionId, one]));
    const rows = await lockQuestions(tx, [...byId.keys()]);
    const changes = rows.flatMap((row) => {
      const known = byId.get(row.questionId);
      return known && sameParts(row.parts, known.after) ? [{ row, next: known.before }] : [];
    });
    for (const { next } of changes) await demandCategory(tx, next.categoryId);
    await writeParts(tx, accountId, changes);
    await writeAudit(tx, {
      ...{ actorId: accountId, action: 'undo-question-edit', objectType: 'question-edit', objectId: editId },
      detail: { undone: changes.length },
    });
    return { undone: changes.length, kept: remembered.length - changes.length };
  });
}
