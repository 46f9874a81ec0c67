import { Client } from 'pg';
import { createHash, randomBytes } from 'node:crypto';
import { migrations } from '../migrations';
import { type Database } from '../platform/database/database';
import { migrate, openDatabase } from '../platform/database/open-database';

export interface TestDatabase {
  database: Database;
  url: string;
  close(): Promise<void>;
}

/** One template a schema: another list of migrations makes another one. */
const schema = createHash('sha256')
  .update(migrations.map((migration) => migration.name).join())
  .digest('hex');
const template = `amelie_test_template_${schema.slice(0, 8)}`;

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests by `npm test`.');
  return url;
}

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.toString();
}

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the migrated template once for all test files, whichever process comes first. */
async function ensureTemplate(client: Client): Promise<void> {
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [template]);
  if (rows.length > 0) return;
  const making = `${template}_making`;
  await client.query(`drop database if exists ${making}`);
  await client.query(`create database ${making}`);
  const database = await openDatabase(urlOf(making), 2);
  await migrate(database);
  await database.source.destroy();
  await client.query(`alter database ${making} rename to ${template}`);
}

/** A database of its own for one test file, with the whole schema. */
export async function openTestDatabase(connections = 10): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock(7211)');
    await ensureTemplate(client);
    await client.query(`create database ${name} template ${template}`);
  });
  const database = await openDatabase(urlOf(name), connections);
  return {
    database,
    url: urlOf(name),
    close: async () => {
      await database.source.destroy();
      await onServer((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
