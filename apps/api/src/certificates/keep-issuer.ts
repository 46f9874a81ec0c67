import type { Askable } from '../platform/database/database';

/** Lets certificates from now on name the instance as it is called today; issued ones keep what they say. */
export async function keepIssuer(database: Askable, instanceName: string): Promise<void> {
  await database.query(`update issuer set name = $1 where name <> $1`, [instanceName]);
}
