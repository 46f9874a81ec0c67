import type { PoolClient } from 'pg';

/** Months whose partitions this process has seen committed or made; making one again does nothing. */
const seen = new Set<string>();

const monthStart = (year: number, month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** Makes the partition of a month when its first statement comes. The caller holds the store's lock. */
export async function ensurePartition(client: PoolClient, stored: Date): Promise<void> {
  const [year, month] = [stored.getUTCFullYear(), stored.getUTCMonth()];
  const from = monthStart(year, month);
  const name = `lrs_statement_${from.slice(0, 7).replace('-', '_')}`;
  const { rows } = seen.has(name)
    ? { rows: [{ found: true }] }
    : await client.query<{ found: boolean }>(`select to_regclass($1) is not null as found`, [name]);
  if (!rows[0]?.found)
    await client.query(
      `create table ${name} partition of lrs_statement
       for values from ('${from} 00:00:00+00') to ('${monthStart(year, month + 1)} 00:00:00+00')`,
    );
  else seen.add(name);
}
