import type { Statement } from '@amelie/formats';
import { rowsOf } from '../../platform/database/database';
import { openDatabase } from '../../platform/database/open-database';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database';
import type { Caller } from '../credentials/caller';
import { buildStatement } from '../testing/build-statement';
import { prepareStatement } from './prepare-statement';
import type { PreparedStatement } from './prepared-statement';
import { readStored } from './present-statements';
import { readQuery } from './read-query';
import { StatementGroup } from './statement-group';
import { consistentThrough, findStatements } from './statements.queries';

let store: TestDatabase;

beforeAll(async () => {
  store = await openTestDatabase();
});
afterAll(() => store.close());

const caller: Caller = {
  credentialId: 'x',
  authority: { account: { homePage: 'https://example.test', name: 'x' } },
  scopes: ['all'],
  activityPrefix: null,
  bound: null,
};
const prepare = (more: object = {}): PreparedStatement => {
  const statement: Statement = buildStatement(more);
  return prepareStatement(statement, caller, '1.0.3');
};
const everything = { keys: [], activityPrefix: null };

test('what the database will not take costs nobody else their statement', async () => {
  const group = new StatementGroup(store.database);
  const [one, broken, other] = [prepare(), { ...prepare(), keys: ['no key'] }, prepare()];
  const ends = await Promise.allSettled([[one], [broken], [other]].map((statements) => group.write(statements)));
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const rows = await rowsOf<{ id: string }>(store.database, `select id from lrs_statement where id = any($1)`, [
    [one, broken, other].map(({ id }) => id),
  ]);
  expect(rows.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
});

test('who asks again and again for what is new misses nothing, while two processes store', async () => {
  const second = await openDatabase(store.url, 4);
  const groups = [new StatementGroup(store.database), new StatementGroup(second)];
  const verb = { id: 'https://example.test/verbs/counted' };
  const seen: string[] = [];
  let done = false;
  let since = new Date(0);
  const read = async () => {
    const through = await consistentThrough(store.database);
    const query = readQuery(
      new Map([
        ['verb', verb.id],
        ['ascending', 'true'],
        ['since', since.toISOString()],
      ]),
    );
    const { rows } = await findStatements(store.database, query, everything);
    for (const { body } of rows) seen.push(readStored(body).id ?? '');
    // Up to Consistent-Through everything was there when this was asked: a client goes on from there.
    since = new Date(Math.max(since.getTime(), through.getTime(), rows.at(-1)?.stored.getTime() ?? 0));
  };
  const reader = (async () => {
    while (!done) await read();
    await read();
  })();
  const written = await Promise.all(
    groups.map(async (group) => {
      const ids: string[] = [];
      for (let round = 0; round < 40; round += 1) {
        const some = Array.from({ length: 3 }, () => prepare({ verb }));
        await Promise.all(some.map((statement) => group.write([statement])));
        ids.push(...some.map(({ id }) => id));
      }
      return ids;
    }),
  );
  done = true;
  await reader;
  await second.source.destroy();
  expect([...seen].sort()).toEqual(written.flat().sort());
  const order = await rowsOf<{ stored: Date; position: string }>(
    store.database,
    `select stored, position from lrs_statement order by position`,
  );
  expect(new Set(order.map(({ position }) => position)).size).toBe(order.length);
  const moments = order.map(({ stored }) => stored.getTime());
  expect(moments).toEqual([...moments].sort((one, other) => one - other));
});
