import { randomBytes } from 'node:crypto';
import { type Askable, rowOf } from '../database/database';
import type { Database } from '../database/database';

const known = new WeakMap<Database, Map<string, Promise<Buffer>>>();

async function getOrCreate(database: Askable, name: string): Promise<Buffer> {
  await database.query(`insert into secret (name, value) values ($1, $2) on conflict (name) do nothing`, [
    name,
    randomBytes(32),
  ]);
  const row = await rowOf<{ value: Buffer }>(database, `select value from secret where name = $1`, [name]);
  if (!row) throw new Error(`The secret ${name} could not be read`);
  return row.value;
}

/** A secret of this installation by its name, made when first asked for: 32 random bytes, the same on every process. */
export function instanceSecret(database: Database, name: string): Promise<Buffer> {
  const secrets = known.get(database) ?? new Map<string, Promise<Buffer>>();
  known.set(database, secrets);
  const found = secrets.get(name);
  if (found) return found;
  const asked = getOrCreate(database, name).catch((error: unknown) => {
    secrets.delete(name);
    throw error;
  });
  secrets.set(name, asked);
  return asked;
}
