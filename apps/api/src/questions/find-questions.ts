import type { bankRoutes, BankSearch, Reply } from '@amelie/contract';
import { askedWords } from '@amelie/rules';
import { type Askable, type Database, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { isDoubledSql, setLikeness } from './like-questions';
import { entryColumns, entryOf, type EntryRow } from './questions.queries';

const pageSize = 50;

/** A category and all in it. Refuses `not-found`. */
export async function categoriesBelow(database: Askable, categoryId: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    database,
    `with recursive below as (
       select id from question_category where id = $1
       union all select c.id from question_category c join below b on c.parent_id = b.id)
     select id from below`,
    [categoryId],
  );
  if (rows.length === 0) throw new Refusal('not-found');
  return rows.map(({ id }) => id);
}

/** Conditions on `bank_question q`, with the values that they name. */
class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** `$?` stands for the value. */
  add(sql: string, ...value: unknown[]): void {
    this.values.push(...value);
    this.parts.push(sql.replace('$?', `$${this.values.length}`));
  }

  get sql(): string {
    return this.parts.join(' and ');
  }
}

const states: Record<NonNullable<BankSearch['state']>, string> = {
  faulty: `q.faults <> '[]'`,
  'without-source': `not q.has_source`,
  doubled: isDoubledSql,
};

async function conditionsOf(database: Askable, search: BankSearch): Promise<Conditions> {
  const where = new Conditions();
  where.add(search.shelf === 'archived' ? 'q.archived_at is not null' : 'q.archived_at is null');
  for (const word of askedWords(search.search)) where.add('q.search_words like $?', `%${word}%`);
  if (search.category === 'none') where.add('q.category_id is null');
  else if (search.category)
    where.add('q.category_id = any($?::uuid[])', await categoriesBelow(database, search.category));
  if (search.type) where.add('q.type = $?', search.type);
  if (search.tag) where.add('q.tags @> $?::text[]', [search.tag]);
  if (search.objective) where.add('q.objectives @> $?::text[]', [search.objective]);
  if (search.language) where.add('q.languages @> $?::text[]', [search.language]);
  if (search.state) where.add(states[search.state]);
  return where;
}

/** Questions of the bank that fit a search, the last changed first. Refuses `not-found` for the category. */
export function findQuestions(database: Database, search: BankSearch): Promise<Reply<typeof bankRoutes.findQuestions>> {
  return database.transaction(async (tx) => {
    await setLikeness(tx);
    const where = await conditionsOf(tx, search);
    const rows = await rowsOf<EntryRow>(
      tx,
      `select ${entryColumns} from bank_question q where ${where.sql}
       order by q.changed_at desc, q.id limit ${pageSize} offset ${(search.page - 1) * pageSize}`,
      where.values,
    );
    const count = await rowOf<{ total: number }>(
      tx,
      `select count(*)::int as total from bank_question q where ${where.sql}`,
      where.values,
    );
    return { questions: rows.map(entryOf), total: count?.total ?? 0, pageSize };
  });
}
