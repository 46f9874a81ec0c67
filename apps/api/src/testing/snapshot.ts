import { type Askable, rowOf, rowsOf } from '../platform/database/database';

/** What a request may write without changing anything for anybody: when a session was last used, how often one tried. */
const passing = new Set(['session', 'throttle', 'secret']);

/** A checksum of every row of every table, by table. */
export async function snapshot(database: Askable): Promise<Record<string, string>> {
  const tables = await rowsOf<{ name: string }>(
    database,
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !passing.has(table.name))) {
    const sql = `select count(*) || ':' || md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as sum from "${name}" t`;
    sums[name] = (await rowOf<{ sum: string }>(database, sql))?.sum ?? '';
  }
  return sums;
}
