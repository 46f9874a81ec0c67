import type { PoolClient } from 'pg';

const monthStart = (year: number, month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/**
 * Makes the partition of a month when its first statement comes. The caller holds the store's lock.
 * @param seen partitions that are known to be there
 */
export async function ensurePartition(client: PoolClient, stored: Date, seen: Set<string>): Promise<void> {
  const [year, month] = [stored.getUTCFullYear(), stored.getUTCMonth()];
  const from = monthStart(year, month);
  const name = `lrs_statement_${from.slice(0, 7).replace('-', '_')}`;
  if (seen.has(name)) return;
  const { rows } = await client.query<{ found: boolean }>(`select to_regclass($1) is not null as found`, [name]);
  if (!rows[0]?.found)
    await client.query(
      `create table ${name} partition of lrs_statement
       for values from ('${from} 00:00:00+00') to ('${monthStart(year, month + 1)} 00:00:00+00')`,
    );
  seen.add(name);
}
