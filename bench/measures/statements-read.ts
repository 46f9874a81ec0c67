import { Pool } from 'pg';
import { startPlatform } from '../../e2e/harness/platform';
import { bare, beside, type BenchRow } from '../row';
import { ask, openStore, type StoreDoor } from './statement-load';
import { peakAboveIdle } from './watch-memory';

const rounds = 40;
const agents = 200;
const verbs = 20;

const key = (kind: string, text: string) =>
  `left(encode(sha256(convert_to('${kind}' || e'\\n' || ${text}, 'utf8')), 'hex'), 32)::uuid`;
const identity = `'mbox mailto:agent-' || n % ${agents} || '@example.test'`;
const verb = `'https://example.test/verbs/' || (n / ${agents}) % ${verbs}`;
const activity = `'https://example.test/activities/' || n % 500`;

/** As many statements as asked for, as the store itself would have written them, spread over twenty months. */
async function fill(pool: Pool, count: number): Promise<void> {
  const months = Array.from({ length: 21 }, (_, month) => new Date(Date.UTC(2024, month, 1)).toISOString());
  for (const [place, from] of months.slice(0, -1).entries())
    await pool.query(
      `create table bench_month_${place} partition of lrs_statement for values from ('${from}') to ('${months[place + 1]}')`,
    );
  await pool.query('drop index lrs_statement_keys');
  const moment = `'2024-01-01'::timestamptz + n * (interval '600 days' / ${count})`;
  await pool.query(`insert into lrs_statement (stored, position, id, keys, activity, body)
    select date_trunc('milliseconds', ${moment}), n, gen_random_uuid(),
      array[${key('verb', verb)}, ${key('authority', `'x'`)}, ${key('agent', identity)}, ${key('related-agent', identity)},
        ${key('activity', activity)}, ${key('related-activity', activity)}], ${activity},
      json_build_object('actor', json_build_object('mbox', 'mailto:agent-' || n % ${agents} || '@example.test'),
        'verb', json_build_object('id', ${verb}), 'object', json_build_object('id', ${activity}),
        'result', json_build_object('response', repeat('x', 700)), 'stored', ${moment})::text
    from generate_series(1, ${count}) n`);
  await pool.query(`insert into lrs_statement_id (id, stored, position, authority)
    select id, stored, position, ${key('authority', `'x'`)} from lrs_statement`);
  await pool.query(
    `create index lrs_statement_keys on lrs_statement using gin (keys) with (gin_pending_list_limit = 1024)`,
  );
  await pool.query(`update lrs_clock set position = ${count}`);
  await pool.query('vacuum analyze lrs_statement, lrs_statement_id');
}

async function withStatements<T>(
  count: number,
  work: (given: { pool: Pool; door: StoreDoor; pid: number }) => Promise<T>,
): Promise<T> {
  const platform = await startPlatform({ roles: ['api'], environment: { NODE_ENV: 'production' } });
  const pool = new Pool({ connectionString: platform.databaseUrl, max: 2 });
  try {
    await fill(pool, count);
    return await work({ pool, door: await openStore(platform), pid: platform.pid('api') });
  } finally {
    await pool.end();
    await platform.stop();
  }
}

/** The middle of the times in milliseconds, for a different agent each time. */
async function medianMs(work: (round: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work(round);
    times.push(performance.now() - began);
  }
  return times.sort((one, other) => one - other)[rounds / 2] ?? 0;
}

const since = '2024-06-01T00:00:00Z';

/** The first page of agent + verb + since among a million statements, beside the same SQL without us. */
export function measureStatementQuery(): Promise<BenchRow[]> {
  return withStatements(1_000_000, async ({ pool, door }) => {
    const query = async (round: number) => {
      const agent = JSON.stringify({ mbox: `mailto:agent-${round}@example.test` });
      const parameters = new URLSearchParams({
        agent,
        verb: `https://example.test/verbs/${round % verbs}`,
        since,
        limit: '50',
      });
      const { status, text } = await ask(door, `/xapi/statements?${parameters.toString()}`);
      if (status !== 200 || !text.includes('"more":"/xapi')) throw new Error(`a query answered ${status}`);
    };
    const sql = async (round: number) => {
      const { rows } = await pool.query({
        name: 'bare',
        text: `select body from lrs_statement where keys @> array[
            ${key('agent', `'mbox mailto:agent-' || $1::text || '@example.test'`)},
            ${key('verb', `'https://example.test/verbs/' || $2::text`)}] and stored > $3
          order by stored desc, position desc limit 51`,
        values: [round, round % verbs, since],
      });
      if (rows.length !== 51) throw new Error('the bare query found nothing');
    };
    await query(0);
    await sql(0);
    return [beside(bare('statements-query', await medianMs(query), 'ms'), 'the same SQL alone', await medianMs(sql))];
  });
}

/** 200,000 statements leave by pages of 200: how fast, and how much memory the process takes for it. */
export function measureStatementStream(): Promise<BenchRow[]> {
  const count = 200_000;
  return withStatements(count, async ({ pool, door, pid }) => {
    const { result: seconds, peakMb } = await peakAboveIdle(pid, async () => {
      const began = performance.now();
      let next = '/xapi/statements?ascending=true';
      for (let seen = 0; next !== ''; seen += 200) {
        const { status, text } = await ask(door, next);
        if (status !== 200) throw new Error(`a page answered ${status}`);
        next = /"more":"([^"]*)"\}$/.exec(text)?.[1] ?? '';
        if (next === '' && seen + 200 < count) throw new Error('the pages ended too early');
      }
      return (performance.now() - began) / 1000;
    });
    const began = performance.now();
    await pool.query('select body from lrs_statement order by stored, position');
    const raw = count / ((performance.now() - began) / 1000);
    const row = beside(bare('statements-stream', count / seconds, 'statements/s'), 'one select of all rows/s', raw);
    return [{ ...row, peakMemoryMb: peakMb }];
  });
}
