import type { bankRoutes, QuestionCategory, Reply } from '@amelie/contract';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

const columns = `c.id, c.parent_id as "parentId", c.name,
  (select count(*)::int from bank_question q where q.category_id = c.id and q.archived_at is null) as questions`;

/** All categories by the alphabet, and how many questions lie in none. */
export async function listCategories(database: Askable): Promise<Reply<typeof bankRoutes.listQuestionCategories>> {
  const categories = await rowsOf<QuestionCategory>(
    database,
    `select ${columns} from question_category c order by lower(c.name), c.id`,
  );
  const rest = await rowOf<{ n: number }>(
    database,
    `select count(*)::int as n from bank_question where category_id is null and archived_at is null`,
  );
  return { categories, outside: rest?.n ?? 0 };
}

/** One category. Refuses `not-found`. */
export async function readCategory(database: Askable, categoryId: string): Promise<QuestionCategory> {
  const row = await rowOf<QuestionCategory>(database, `select ${columns} from question_category c where c.id = $1`, [
    categoryId,
  ]);
  if (!row) throw new Refusal('not-found');
  return row;
}
