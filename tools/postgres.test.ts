import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { addressOfRunning, openPostgres } from './postgres.mjs';
import { runningServer, stopServer } from './postgres-cluster.mjs';
import { waitForEnd } from './processes.mjs';

jest.setTimeout(60_000);

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'amelie-postgres-'));
  chmodSync(dataDir, 0o711);
});
afterEach(async () => {
  const left = runningServer(dataDir);
  if (left) await stopServer(left);
  rmSync(dataDir, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows as Record<string, unknown>[])
    .finally(() => client.end());
}

test('what was committed is there after the server was killed, and after it was left behind', async () => {
  const first = await openPostgres({ dataDir });
  await ask(first.url, 'create table kept (word text)');
  await ask(first.url, `insert into kept values ('one')`);
  process.kill(first.child.pid, 'SIGKILL');
  await waitForEnd(first.child.pid, 5_000);

  const second = await openPostgres({ dataDir });
  expect(await ask(second.url, 'select word from kept')).toEqual([{ word: 'one' }]);
  expect(addressOfRunning(dataDir)).toBe(second.url);

  const third = await openPostgres({ dataDir });
  expect(third.child.pid).not.toBe(second.child.pid);
  expect(await ask(third.url, 'select word from kept')).toEqual([{ word: 'one' }]);
  await third.stop();
  expect(addressOfRunning(dataDir)).toBeUndefined();
});

test('the data are checked, flushed to disk, and the platform is no superuser', async () => {
  const server = await openPostgres({ dataDir });
  const [settings] = await ask(
    server.url,
    `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
            current_setting('synchronous_commit') as synchronous, current_setting('full_page_writes') as pages,
            (select rolsuper from pg_roles where rolname = current_user) as super`,
  );
  expect(settings).toEqual({ checksums: 'on', fsync: 'on', synchronous: 'on', pages: 'on', super: false });
  await server.stop();
});

test('a pid file that names no living PostgreSQL is stale', async () => {
  const server = await openPostgres({ dataDir });
  await server.stop();
  writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}\n0\n5432\n`);
  expect(runningServer(dataDir)).toBeUndefined();
});
