import type { exchangeRoutes, Given, ImportedQuestion, QuestionImport, Reply } from '@amelie/contract';
import { type Askable, type Database, rowOf, rowsOf } from '../../platform/database/database';
import { Refusal } from '../../platform/refusals/refusal';
import { likeEach } from '../like-questions';

const mostListed = 20;
const pageSize = 25;

/** A condition: the words of item `t` stand in the bank already, and did not come from here. */
export const isThereSql = `t.taken_as is null and t.core_words <> '' and exists (
  select from bank_question q where md5(q.core_words) = md5(t.core_words) and q.core_words = t.core_words)`;

const countsSql = `(select json_build_object(
  'understood', count(*) filter (where t.verdict = 'understood'),
  'changed', count(*) filter (where t.verdict = 'changed'),
  'leftOut', count(*) filter (where t.verdict = 'left-out'),
  'there', count(*) filter (where ${isThereSql}),
  'taken', count(t.taken_as)) from question_import_item t where t.import_id = i.id)`;

type ImportRow = Omit<QuestionImport, 'receivedAt'> & { receivedAt: Date };

const importColumns = `i.id, i.file_name as "fileName", i.size_bytes::float8 as bytes, i.language, i.state, i.format,
  i.notes, i.faults, ${countsSql} as counts, i.received_at as "receivedAt",
  (select a.given_name || ' ' || a.family_name from account a where a.id = i.uploaded_by) as "receivedFrom"`;

const importOf = (row: ImportRow): QuestionImport => ({ ...row, receivedAt: row.receivedAt.toISOString() });

/** The newest files that were sent. */
export async function listQuestionImports(
  database: Askable,
): Promise<Reply<typeof exchangeRoutes.listQuestionImports>> {
  const rows = await rowsOf<ImportRow>(
    database,
    `select ${importColumns} from question_import i order by i.received_at desc, i.id desc limit ${mostListed}`,
  );
  return { imports: rows.map(importOf) };
}

/** One file. Refuses `not-found`. */
export async function readQuestionImport(database: Askable, importId: string): Promise<QuestionImport> {
  const row = await rowOf<ImportRow>(database, `select ${importColumns} from question_import i where i.id = $1`, [
    importId,
  ]);
  if (!row) throw new Refusal('not-found');
  return importOf(row);
}

type Show = Given<typeof exchangeRoutes.reviewQuestionImport>['show'];

const shownSql: Record<Show, string> = {
  all: 'true',
  understood: `t.verdict = 'understood'`,
  changed: `t.verdict = 'changed'`,
  'left-out': `t.verdict = 'left-out'`,
  there: isThereSql,
};

interface ItemRow {
  place: number;
  imported: ImportedQuestion;
  takenAs: string | null;
  coreWords: string | null;
}

/** A page of the review, in the file's order, with what of the bank says the same. Refuses `not-found`. */
export function reviewQuestionImport(
  database: Database,
  { importId, show, page }: Given<typeof exchangeRoutes.reviewQuestionImport>,
): Promise<Reply<typeof exchangeRoutes.reviewQuestionImport>> {
  return database.transaction(async (tx) => {
    await readQuestionImport(tx, importId);
    const where = `t.import_id = $1 and ${shownSql[show]}`;
    const rows = await rowsOf<ItemRow>(
      tx,
      `select t.place, t.imported, t.taken_as as "takenAs", t.core_words as "coreWords" from question_import_item t
       where ${where} order by t.place limit ${pageSize} offset ${(page - 1) * pageSize}`,
      [importId],
    );
    const count = await rowOf<{ total: number }>(
      tx,
      `select count(*)::int as total from question_import_item t where ${where}`,
      [importId],
    );
    const open = rows.flatMap(({ place, coreWords, takenAs }) =>
      coreWords !== null && takenAs === null ? [{ key: String(place), coreWords }] : [],
    );
    const like = await likeEach(tx, open);
    return {
      questions: rows.map(({ place, imported, takenAs }) => ({
        ...imported,
        place,
        takenAs,
        like: like.get(String(place)) ?? [],
      })),
      total: count?.total ?? 0,
      pageSize,
    };
  });
}
