import type { AttemptChoice, Country } from '@amelie/contract';
import type { Database } from '../platform/database/database';

/** What an attempt says of one question: its place, its place in the bank, its score, the parts told, those right. */
export type Response = [
  id: string,
  bank: { questionId: string; version: number } | null,
  score: number | null,
  told: string[],
  right: string[],
];

/** An attempt that was handed in, as far as figures need it: whose it is does not leave the database. */
export interface AttemptRow {
  moduleId: string;
  country: Country | null;
  /** null for a paper without questions. */
  responses: Response[] | null;
}

const orders: Record<Exclude<AttemptChoice, 'all'>, string> = {
  first: 'a.submitted_at, a.id',
  last: 'a.submitted_at desc, a.id desc',
  highest: 'a.score desc nulls last, a.submitted_at, a.id',
};

/** The attempts of the modules `$1` that a choice counts. */
export function attemptsSql(choice: AttemptChoice): string {
  const picked =
    choice === 'all'
      ? `select a.id, a.account_id from quiz_attempt a where a.module_id = any($1) and a.submitted_at is not null`
      : `select distinct on (a.account_id) a.id, a.account_id from quiz_attempt a
         where a.module_id = any($1) and a.submitted_at is not null order by a.account_id, ${orders[choice]}`;
  return `
    with picked as (${picked})
    select a.module_id as "moduleId", p.country, a.responses
    from picked join quiz_attempt a on a.id = picked.id join account p on p.id = a.account_id`;
}

/** Attempts that are in memory at once. */
const batch = 400;

/** Hands each attempt to `see`, a few hundred at a time: however many there are, they are never all here. */
export async function readAttempts(
  database: Database,
  { moduleIds, choice }: { moduleIds: readonly string[]; choice: AttemptChoice },
  see: (attempt: AttemptRow) => void,
): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query(`begin read only; set local statement_timeout = '2min'`);
    await client.query(`declare attempts no scroll cursor for ${attemptsSql(choice)}`, [moduleIds]);
    for (;;) {
      const { rows } = await client.query<AttemptRow>(`fetch ${batch} from attempts`);
      for (const row of rows) see(row);
      if (rows.length < batch) break;
    }
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
