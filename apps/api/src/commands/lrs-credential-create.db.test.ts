import { openLog, readConfig } from '@amelie/ground';
import { rowOf } from '../platform/database/database';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';
import { UsageError } from './command';
import { findCommand } from './commands';

let store: TestDatabase;

beforeAll(async () => {
  store = await openTestDatabase();
});
afterAll(() => store.close());

async function run(...typed: string[]): Promise<string> {
  const found = findCommand(typed);
  if (!found?.command.needsDatabase) throw new Error('no such command');
  const said: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => said.push(String(line)) > 0);
  const config = readConfig({ DATABASE_URL: store.url });
  try {
    await found.command.run({ words: found.words, config, database: store.database, log: openLog('test', 'silent') });
  } finally {
    write.mockRestore();
  }
  return said.join('');
}

test('a credential is printed with its secret, and kept without it', async () => {
  const said = await run('lrs-credential', 'create', '--name', 'Simulator', '--scope', 'statements/write,state');
  expect(said).toMatch(/^Endpoint: http:\/\/localhost:3000\/xapi\nKey: [\w-]{22}\nSecret: [\w-]{43}\n$/);
  const key = /^Key: (.+)$/m.exec(said)?.[1];
  const row = await rowOf<object>(store.database, `select to_jsonb(c) as row from lrs_credential c where key = $1`, [
    key,
  ]);
  expect(row).toMatchObject({
    row: { name: 'Simulator', scopes: ['statements/write', 'state'], activity_prefix: null },
  });
  expect(JSON.stringify(row)).not.toContain(/^Secret: (.+)$/m.exec(said)?.[1]);
});

test('a scope that there is not makes no credential', async () => {
  await expect(run('lrs-credential', 'create', '--scope', 'everything')).rejects.toThrow(UsageError);
});
