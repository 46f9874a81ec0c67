import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { type Platform, startPlatform } from '../../e2e/harness/platform';
import { bare, beside, type BenchRow } from '../row';
import { ask, buildBenchStatement, openStore, perSecond } from './statement-load';

const clients = 16;
/** Raw inserts are fastest with a few connections: more would only make them wait for each other. */
const rawConnections = 8;
const batchClients = 4;
const batchSize = 50;
const seconds = 8;

async function withPlatform<T>(work: (platform: Platform) => Promise<T>): Promise<T> {
  const platform = await startPlatform({ roles: ['api'], environment: { NODE_ENV: 'production' } });
  try {
    return await work(platform);
  } finally {
    await platform.stop();
  }
}

/** The same tables with the same indexes as the store's. */
const sameTables = `
  create table bench_ids (like lrs_statement_id including all);
  create table bench_statement (like lrs_statement including defaults including comments);
  create index on bench_statement using gin (keys) with (gin_pending_list_limit = 1024);
  create unique index on bench_statement (stored, position, facts_of) nulls not distinct`;

const randomKeys = () => `{${Array.from({ length: 9 }, () => randomBytes(16).toString('hex')).join()}}`;

/** The limit: the same rows with the same indexes, each batch one `unnest` insert and one transaction. */
async function rawInserts(databaseUrl: string, { connections, size }: { connections: number; size: number }) {
  const pool = new Pool({ connectionString: databaseUrl, max: connections });
  await pool.query(sameTables);
  const text = `with given as (
      select * from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as g(id, keys, body, position)
    ), ids as (
      insert into bench_ids (id, stored, position, authority)
      select id, $4, position, id from given
    )
    insert into bench_statement (stored, position, id, keys, body) select $4, position, id, keys::uuid[], body from given`;
  let moment = Date.now();
  try {
    return await perSecond(connections, seconds, async () => {
      const batch = Array.from({ length: size }, buildBenchStatement);
      moment += 1;
      const values = [batch.map(({ id }) => id), batch.map(randomKeys), batch.map((one) => one.text), new Date(moment)];
      await pool.query({ name: 'raw', text, values });
    });
  } finally {
    await pool.end();
  }
}

async function post(door: Parameters<typeof ask>[0], body: string): Promise<void> {
  const { status, text } = await ask(door, '/xapi/statements', body);
  if (status !== 200) throw new Error(`a statement answered ${status}: ${text}`);
}

/** Statements of 1.1 KB posted one by one by 16 clients, each waiting for its answer. */
export function measureSingleStatements(): Promise<BenchRow[]> {
  return withPlatform(async (platform) => {
    const door = await openStore(platform);
    await perSecond(clients, 1, () => post(door, buildBenchStatement().text));
    const ours = await perSecond(clients, seconds, () => post(door, buildBenchStatement().text));
    const limit = await rawInserts(platform.databaseUrl, { connections: rawConnections, size: 1 });
    return [beside(bare('statements-single', ours, 'statements/s'), 'raw single-row inserts/s', limit)];
  });
}

/** The same in batches of 50 by 4 clients. */
export function measureStatementBatches(): Promise<BenchRow[]> {
  const batch = () => `[${Array.from({ length: batchSize }, () => buildBenchStatement().text).join()}]`;
  return withPlatform(async (platform) => {
    const door = await openStore(platform);
    await perSecond(batchClients, 1, () => post(door, batch()));
    const ours = await perSecond(batchClients, seconds, () => post(door, batch()));
    const limit = await rawInserts(platform.databaseUrl, { connections: batchClients, size: batchSize });
    return [
      beside(bare('statements-batch-50', ours * batchSize, 'statements/s'), 'raw unnest inserts/s', limit * batchSize),
    ];
  });
}
