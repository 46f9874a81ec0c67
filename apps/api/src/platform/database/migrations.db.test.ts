import { openTestDatabase, type TestDatabase } from '../../testing/test-database';
import { migrations } from '../../migrations';
import { changedRows, rowsOf } from './database';
import { migrate } from './open-database';

let own: TestDatabase;

beforeAll(async () => {
  own = await openTestDatabase();
});
afterAll(() => own.close());

test('the schema comes from nothing by its migrations, each once', async () => {
  const rows = await rowsOf<{ name: string }>(own.database, `select name from migration order by id`);
  expect(rows.map((row) => row.name)).toEqual(migrations.map((migration) => migration.name));
  expect(await migrate(own.database)).toEqual([]);
});

test('two processes that migrate at once do not disturb each other', async () => {
  expect(await Promise.all([migrate(own.database), migrate(own.database)])).toEqual([[], []]);
});

test('a transaction that throws leaves nothing behind', async () => {
  const failing = own.database.transaction(async (tx) => {
    await tx.query(`insert into secret (name, value) values ('gone', '\\x00')`);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await rowsOf(own.database, `select name from secret where name = 'gone'`)).toEqual([]);
});

test('rows that a change returns come back, however many they are', async () => {
  await own.database.query(`insert into secret (name, value) values ('a', '\\x00'), ('b', '\\x00')`);
  const changed = await changedRows(
    own.database,
    `update secret set value = '\\x01' where name in ('a', 'b') returning name`,
  );
  expect(changed).toHaveLength(2);
  expect(await changedRows(own.database, `delete from secret where name = 'nobody' returning name`)).toEqual([]);
});
