import { type exchangeRoutes, type Given, Question, type QuestionImport } from '@amelie/contract';
import { writeAudit } from '../../platform/audit/write-audit';
import { type Database, rowOf, rowsOf, type Tx } from '../../platform/database/database';
import type { Actor } from '../../platform/policy/actor';
import { Refusal } from '../../platform/refusals/refusal';
import { makeCategories } from '../change-categories';
import { demandCategory, demandMedia } from '../demand-parts';
import { insertQuestions } from '../store-question';
import { isThereSql, readQuestionImport } from './question-imports.queries';

type Taking = Given<typeof exchangeRoutes.takeQuestions>;

interface Item {
  place: number;
  question: Question;
  category: string[];
}

const atOnce = 500;

async function lockRead(tx: Tx, importId: string): Promise<void> {
  const row = await rowOf<{ state: string }>(tx, `select state from question_import where id = $1 for update`, [
    importId,
  ]);
  if (!row) throw new Refusal('not-found');
  if (row.state !== 'read') throw new Refusal('question-import-not-read');
}

/** What was chosen and is not in the bank yet. The review was read from a file: each question is checked once more. */
async function chosenItems(tx: Tx, { importId, places }: Taking): Promise<Item[]> {
  const chosen = places === 'new' ? `not (${isThereSql})` : `t.place = any($2::int[])`;
  const rows = await rowsOf<{ place: number; question: unknown; category: string[] }>(
    tx,
    `select t.place, t.imported -> 'question' as question, t.imported -> 'category' as category
     from question_import_item t
     where t.import_id = $1 and t.taken_as is null and t.verdict <> 'left-out' and ${chosen} order by t.place`,
    places === 'new' ? [importId] : [importId, places],
  );
  return rows.map((row) => ({ ...row, question: Question.parse(row.question) }));
}

/** Where each goes: into the chosen category, or into its own one below that. */
async function placesOf(tx: Tx, items: readonly Item[], { categoryId, withCategories }: Taking) {
  const made = new Map<string, string | null>();
  if (!withCategories) return () => categoryId;
  for (const { category } of items) {
    const key = JSON.stringify(category);
    if (!made.has(key)) made.set(key, await makeCategories(tx, categoryId, category));
  }
  return ({ category }: Item) => made.get(JSON.stringify(category)) ?? categoryId;
}

/** The files that questions of this import name become files of the bank. */
async function keepFiles(tx: Tx, importId: string): Promise<void> {
  await tx.query(
    `insert into question_media (file, sha256, kind, media_type, size_bytes, width, height)
     select distinct on (file) file, sha256, kind, media_type, size_bytes, width, height
     from question_import_file where import_id = $1 order by file on conflict (file) do nothing`,
    [importId],
  );
}

/**
 * Takes questions of a file into the bank: all that were chosen, or none. What was taken before is not taken twice.
 * Refuses `not-found`, `question-import-not-read`, `category-too-deep`, `too-many-categories`.
 */
export function takeQuestions(database: Database, actor: Actor, taking: Taking): Promise<QuestionImport> {
  const { importId, categoryId } = taking;
  return database.transaction(async (tx) => {
    await lockRead(tx, importId);
    await demandCategory(tx, categoryId);
    const items = await chosenItems(tx, taking);
    const placeOf = await placesOf(tx, items, taking);
    await keepFiles(tx, importId);
    await demandMedia(
      tx,
      items.map(({ question }) => question),
    );
    for (let from = 0; from < items.length; from += atOnce) {
      const some = items.slice(from, from + atOnce);
      const questions = some.map((item) => ({ categoryId: placeOf(item), question: item.question }));
      const ids = await insertQuestions(tx, actor.accountId, questions);
      await tx.query(
        `update question_import_item t set taken_as = r.id from unnest($2::int[], $3::uuid[]) r (place, id)
         where t.import_id = $1 and t.place = r.place`,
        [importId, some.map(({ place }) => place), ids],
      );
    }
    await writeAudit(tx, {
      ...{ actorId: actor.accountId, action: 'take-questions', objectType: 'question-import', objectId: importId },
      detail: { taken: items.length },
    });
    return readQuestionImport(tx, importId);
  });
}

/** Forgets a file with its review; what was taken from it stays. Refuses `not-found`. */
export function discardQuestionImport(database: Database, actor: Actor, importId: string): Promise<{ done: true }> {
  return database.transaction(async (tx) => {
    const held = await rowOf(tx, `select id from question_import where id = $1 for update`, [importId]);
    if (!held) throw new Refusal('not-found');
    await tx.query(`delete from question_import where id = $1`, [importId]);
    await writeAudit(tx, {
      ...{ actorId: actor.accountId, action: 'discard-question-import' },
      ...{ objectType: 'question-import', objectId: importId },
    });
    return { done: true };
  });
}
