import { type bankRoutes, deepestCategory, type Given, mostCategories, type QuestionCategory } from '@amelie/contract';
import { newId } from '@amelie/ground';
import { writeAudit } from '../platform/audit/write-audit';
import { changedRows, type Database, rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { readCategory } from './list-categories';

/** One change of the tree after another: two moves at once could put each into the other. */
async function lockTree(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(7310)`);
}

interface Way {
  /** The category and all above it. */
  ids: string[];
  /** How many levels lie in it, itself counted. */
  height: number;
}

async function wayOf(tx: Tx, categoryId: string): Promise<Way> {
  const row = await rowOf<Way>(
    tx,
    `with recursive up as (
       select id, parent_id from question_category where id = $1
       union all select c.id, c.parent_id from question_category c join up u on c.id = u.parent_id),
     down as (
       select id, 1 as level from question_category where id = $1
       union all select c.id, d.level + 1 from question_category c join down d on c.parent_id = d.id)
     select (select array_agg(id) from up) as ids, (select max(level) from down) as height`,
    [categoryId],
  );
  if (!row?.ids) throw new Refusal('not-found');
  return row;
}

const audited = (tx: Tx, actor: Actor, action: string, objectId: string) =>
  writeAudit(tx, { actorId: actor.accountId, action, objectType: 'question-category', objectId });

interface AddedCategory {
  name: string;
  parentId: string | null;
}

/** Adds a category in a tree that is locked. Refuses `not-found`, `category-too-deep`, `too-many-categories`; null: the name is taken there. */
async function addCategory(tx: Tx, { name, parentId }: AddedCategory): Promise<string | null> {
  if (parentId !== null && (await wayOf(tx, parentId)).ids.length >= deepestCategory)
    throw new Refusal('category-too-deep', { most: deepestCategory });
  const count = await rowOf<{ n: number }>(tx, `select count(*)::int as n from question_category`);
  if ((count?.n ?? 0) >= mostCategories) throw new Refusal('too-many-categories', { most: mostCategories });
  const [added] = await changedRows<{ id: string }>(
    tx,
    `insert into question_category (id, parent_id, name) values ($1, $2, $3)
     on conflict on constraint question_category_name do nothing returning id`,
    [newId(), parentId, name],
  );
  return added?.id ?? null;
}

/** Adds a category. Refuses `not-found`, `category-name-taken`, `category-too-deep`, `too-many-categories`. */
export function createCategory(
  database: Database,
  actor: Actor,
  given: Given<typeof bankRoutes.createQuestionCategory>,
): Promise<QuestionCategory> {
  return database.transaction(async (tx) => {
    await lockTree(tx);
    const id = await addCategory(tx, given);
    if (id === null) throw new Refusal('category-name-taken');
    await audited(tx, actor, 'create-question-category', id);
    return readCategory(tx, id);
  });
}

/**
 * Finds or makes the categories of a path below a category; the last one's id. Refuses `category-too-deep`,
 * `too-many-categories`.
 */
export async function makeCategories(tx: Tx, below: string | null, path: readonly string[]): Promise<string | null> {
  await lockTree(tx);
  let parentId = below;
  for (const name of path) {
    const found = await rowOf<{ id: string }>(
      tx,
      `select id from question_category where parent_id is not distinct from $1 and name = $2`,
      [parentId, name],
    );
    parentId = found?.id ?? (await addCategory(tx, { name, parentId }));
  }
  return parentId;
}

/** Refuses `category-in-itself`, `category-too-deep`, `not-found`. */
async function demandPlace(tx: Tx, categoryId: string, parentId: string): Promise<void> {
  const { height } = await wayOf(tx, categoryId);
  const { ids } = await wayOf(tx, parentId);
  if (ids.includes(categoryId)) throw new Refusal('category-in-itself');
  if (ids.length + height > deepestCategory) throw new Refusal('category-too-deep', { most: deepestCategory });
}

/** Renames a category or moves it. Refuses `not-found`, `category-name-taken`, `category-too-deep`, `category-in-itself`. */
export function changeCategory(
  database: Database,
  actor: Actor,
  { categoryId, name, parentId }: Given<typeof bankRoutes.changeQuestionCategory>,
): Promise<QuestionCategory> {
  return database.transaction(async (tx) => {
    await lockTree(tx);
    const category = await readCategory(tx, categoryId);
    const next = { name: name ?? category.name, parentId: parentId === undefined ? category.parentId : parentId };
    if (next.parentId !== null) await demandPlace(tx, categoryId, next.parentId);
    const taken = await rowOf(
      tx,
      `select id from question_category where parent_id is not distinct from $2 and name = $3 and id <> $1`,
      [categoryId, next.parentId, next.name],
    );
    if (taken) throw new Refusal('category-name-taken');
    await tx.query(`update question_category set name = $2, parent_id = $3 where id = $1`, [
      categoryId,
      next.name,
      next.parentId,
    ]);
    await audited(tx, actor, 'change-question-category', categoryId);
    return readCategory(tx, categoryId);
  });
}

/** Removes an empty category. Refuses `not-found`, `category-not-empty`, also for questions that were put away. */
export function removeCategory(
  database: Database,
  actor: Actor,
  { categoryId }: Given<typeof bankRoutes.removeQuestionCategory>,
): Promise<{ done: true }> {
  return database.transaction(async (tx) => {
    await lockTree(tx);
    // Whoever is putting a question into it is waited for; only then is it looked into.
    const held = await rowOf(tx, `select id from question_category where id = $1 for update`, [categoryId]);
    if (!held) throw new Refusal('not-found');
    const inside = await rowOf<{ questions: number; categories: number }>(
      tx,
      `select (select count(*)::int from bank_question where category_id = $1) as questions,
         (select count(*)::int from question_category where parent_id = $1) as categories`,
      [categoryId],
    );
    if (inside && inside.questions + inside.categories > 0) throw new Refusal('category-not-empty', { ...inside });
    await tx.query(`delete from question_category where id = $1`, [categoryId]);
    await audited(tx, actor, 'remove-question-category', categoryId);
    return { done: true };
  });
}
