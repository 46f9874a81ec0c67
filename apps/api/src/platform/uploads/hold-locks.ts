import type { PoolClient } from 'pg';
import type { Database } from '../database/database';
import { Refusal } from '../refusals/refusal';

const imports = 7301;
const files = 7302;

/** Says that somebody else is at it; the queue tries again later. */
export class ImportRunsElsewhere extends Error {
  override readonly name = 'ImportRunsElsewhere';
}

/**
 * Runs `work` while no other process imports the same package. The lock belongs to a connection of its own: it ends with
 * the process, however that ends. `whileFilesStay` holds off the removal of unused files around what it runs.
 */
export async function holdImport<T>(
  database: Database,
  packageId: string,
  work: (whileFilesStay: <R>(inner: () => Promise<R>) => Promise<R>) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as got', [
      imports,
      packageId,
    ]);
    if (!rows[0]?.got) throw new ImportRunsElsewhere();
    return await work((inner) => holdFiles(client, inner));
  } finally {
    await letGo(client);
  }
}

/** Lets every lock go before the connection ends: the server notices its end a little later than we do. */
async function letGo(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_unlock_all()').catch(() => undefined);
  client.release(true);
}

async function holdFiles<R>(client: PoolClient, inner: () => Promise<R>): Promise<R> {
  await client.query('select pg_advisory_lock_shared($1, 0)', [files]);
  try {
    return await inner();
  } finally {
    await client.query('select pg_advisory_unlock_shared($1, 0)', [files]);
  }
}

/** Runs `work` while no import is about to finish; refuses `unavailable` when one is: a matter of seconds. */
export async function holdOffImports<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, 0) as got', [files]);
    if (!rows[0]?.got) throw new Refusal('unavailable');
    return await work();
  } finally {
    await letGo(client);
  }
}
