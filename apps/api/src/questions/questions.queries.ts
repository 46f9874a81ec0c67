import type { AnyQuestion, BankEntry, BankQuestion, FaultOfQuestion } from '@amelie/contract';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { quizzesSql, usesOf } from './question-usage';

export type EntryRow = Omit<BankEntry, 'changedAt'> & { changedAt: Date };

/** Of `bank_question q`. */
export const entryColumns = `q.id, q.category_id as "categoryId", q.type, q.name, q.excerpt, q.language, q.languages,
  q.tags, q.objectives, q.has_source as "hasSource", jsonb_array_length(q.faults) as faults, q.version,
  q.archived_at is not null as archived, q.changed_at as "changedAt", ${quizzesSql} as quizzes`;

export const entryOf = (row: EntryRow): BankEntry => ({ ...row, changedAt: row.changedAt.toISOString() });

/** The content of a version with the tags and objectives that question `q` has today. */
export const contentSql = `v.question || jsonb_build_object('tags', to_jsonb(q.tags), 'objectives', to_jsonb(q.objectives))`;

interface QuestionRow extends Omit<EntryRow, 'faults' | 'excerpt'> {
  question: AnyQuestion;
  faultList: FaultOfQuestion[];
  revision: number;
  createdAt: Date;
  changedBy: string | null;
}

/** One question of the bank as it stands now. Refuses `not-found`. */
export async function readQuestion(database: Askable, questionId: string): Promise<BankQuestion> {
  const row = await rowOf<QuestionRow>(
    database,
    `select ${entryColumns}, ${contentSql} as question, q.faults as "faultList", q.revision,
       q.created_at as "createdAt", a.given_name || ' ' || a.family_name as "changedBy"
     from bank_question q join bank_question_version v on v.question_id = q.id and v.version = q.version
     left join account a on a.id = q.changed_by where q.id = $1`,
    [questionId],
  );
  if (!row) throw new Refusal('not-found');
  const { faultList, createdAt, changedAt, ...rest } = row;
  return {
    ...rest,
    faults: faultList,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
    uses: await usesOf(database, questionId),
  };
}
