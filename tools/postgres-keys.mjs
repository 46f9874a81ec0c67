import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the data of the server lie. */
export const clusterOf = (dataDir) => join(dataDir, 'postgres');
/** Where its passwords and its port are kept, readable by the owner only. */
export const keysOf = (dataDir) => join(dataDir, 'postgres.json');

export function readKeys(dataDir) {
  const file = keysOf(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

export function writeKeys(dataDir, keys) {
  const file = keysOf(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The address of a database on a server of ours: `amelie` for the platform, `postgres` with all rights for tests. */
export function addressOf({ port, password, ownerPassword }, database) {
  const [user, secret] = database === 'amelie' ? ['amelie', ownerPassword] : ['postgres', password];
  return `postgres://${user}:${secret}@127.0.0.1:${port}/${database}`;
}
