import {
  type AnyQuestion,
  type exchangeRoutes,
  type ExportedQuestion,
  type Given,
  type QuestionExport,
} from '@amelie/contract';
import { writeGift, writeMoodleXml, writeQtiPackage } from '@amelie/formats';
import { newId } from '@amelie/ground';
import { writeAudit } from '../../platform/audit/write-audit';
import { type Database, rowsOf, type Tx } from '../../platform/database/database';
import type { Actor } from '../../platform/policy/actor';
import { Refusal } from '../../platform/refusals/refusal';
import { categoriesBelow } from '../find-questions';
import { contentSql } from '../questions.queries';

export type ExportFormat = QuestionExport['format'];
type Wish = Given<typeof exchangeRoutes.exportQuestions>;

/** As many as a file of questions may hold when it comes back. */
const mostExported = 5000;

interface Gathered {
  id: string;
  version: number;
  question: AnyQuestion;
}

const gatheredSql = `select q.id, q.version, ${contentSql} as question from bank_question q
  join bank_question_version v on v.question_id = q.id and v.version = q.version`;

/** The chosen questions in the order of choice, or those of a category by their names. */
async function gather(tx: Tx, from: Wish['from']): Promise<Gathered[]> {
  if ('questionIds' in from) {
    const ids = [...new Set(from.questionIds)];
    const rows = await rowsOf<Gathered>(
      tx,
      `${gatheredSql} where q.id = any($1::uuid[]) order by array_position($1::uuid[], q.id)`,
      [ids],
    );
    if (rows.length < ids.length) throw new Refusal('not-found');
    return rows;
  }
  const categories = from.categoryId === null ? null : await categoriesBelow(tx, from.categoryId);
  return rowsOf<Gathered>(
    tx,
    `${gatheredSql} where q.archived_at is null and ($1::uuid[] is null or q.category_id = any($1::uuid[]))
     order by q.name, q.id limit ${mostExported + 1}`,
    [categories],
  );
}

/** What each format says of one question; a picture is there as long as the bank holds it. */
const reviewers: Record<ExportFormat, (question: AnyQuestion) => ExportedQuestion[]> = {
  gift: (question) => writeGift([question]).review,
  'moodle-xml': (question) => writeMoodleXml([question], () => new Uint8Array()).review,
  'qti-3.0': (question) => writeQtiPackage([question], '').review,
};

const breathEvery = 100;

/** Says what the format cannot hold, question by question; whatever else waits has its turn in between. */
async function reviewOf(format: ExportFormat, questions: readonly AnyQuestion[]): Promise<ExportedQuestion[]> {
  const review: ExportedQuestion[] = [];
  for (const [index, question] of questions.entries()) {
    for (const one of reviewers[format](question)) review.push({ ...one, place: index + 1 });
    if (index % breathEvery === 0) await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return review;
}

/**
 * Gathers questions for a file and says beforehand what its format cannot hold. Refuses `not-found`,
 * `nothing-to-export`, `too-many-questions`.
 */
export function exportQuestions(database: Database, actor: Actor, { format, from }: Wish): Promise<QuestionExport> {
  return database.transaction(async (tx) => {
    const gathered = await gather(tx, from);
    if (gathered.length === 0) throw new Refusal('nothing-to-export');
    if (gathered.length > mostExported) throw new Refusal('too-many-questions', { most: mostExported });
    const review = await reviewOf(
      format,
      gathered.map(({ question }) => question),
    );
    const id = newId();
    await tx.query(
      `insert into question_export (id, format, question_ids, versions, requested_by) values ($1, $2, $3, $4, $5)`,
      [id, format, gathered.map((one) => one.id), gathered.map(({ version }) => version), actor.accountId],
    );
    await writeAudit(tx, {
      ...{ actorId: actor.accountId, action: 'export-questions', objectType: 'question-export', objectId: id },
      detail: { format, questions: gathered.length },
    });
    const losses = review.filter(({ written, notes }) => !written || notes.length > 0);
    return { id, format, written: review.filter(({ written }) => written).length, losses };
  });
}
