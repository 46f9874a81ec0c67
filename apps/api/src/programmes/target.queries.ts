import type { Target } from '@amelie/contract';
import { type Askable, rowOf } from '../platform/database/database';

const columns = `id, indicator, name, target, from_date::text as "from", until_date::text as "until",
  updated_at as "updatedAt"`;

type TargetRow = Omit<Target, 'updatedAt'> & { updatedAt: Date };

const targetOf = (row: TargetRow | null): Target | null => row && { ...row, updatedAt: row.updatedAt.toISOString() };

/** The programme's target of this indicator, or null before the first start prepared one. */
export async function readTarget(database: Askable, indicator: Target['indicator']): Promise<Target | null> {
  const sql = `select ${columns} from target where indicator = $1 order by id limit 1`;
  return targetOf(await rowOf<TargetRow>(database, sql, [indicator]));
}

/** One target, held for this transaction. */
export async function lockTarget(tx: Askable, targetId: string): Promise<Target | null> {
  return targetOf(await rowOf<TargetRow>(tx, `select ${columns} from target where id = $1 for update`, [targetId]));
}
