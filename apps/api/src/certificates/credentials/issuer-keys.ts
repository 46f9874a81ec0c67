import { randomBytes } from 'node:crypto';
import { type Database, rowOf, rowsOf, type Tx } from '../../platform/database/database';
import { publicBytesOf } from './ed25519';
import { toMultikey } from './multikey';

/** A public key under which this platform has issued or issues. */
export interface IssuerKey {
  /** Its Multikey, by which DIDs name it. */
  id: string;
  publicKey: Buffer;
  createdAt: Date;
  /** Since when it signs nothing more; what it has signed stays valid. */
  retiredAt: Date | null;
}

/** The key that signs now. Its private half leaves its table only here. */
export interface IssuerSigner extends IssuerKey {
  seed: Buffer;
}

/** The private half lies among the instance's secrets, apart from the public one: no list of keys can show it. */
const secretOf = (id: string) => `issuer-key:${id}`;

async function addKey(tx: Tx, now: Date): Promise<string | null> {
  const seed = randomBytes(32);
  const publicKey = publicBytesOf(seed);
  const id = toMultikey(publicKey);
  const added = await rowsOf<{ id: string }>(
    tx,
    `insert into issuer_key (id, public_key, created_at) values ($1, $2, $3)
     on conflict ((true)) where retired_at is null do nothing returning id`,
    [id, publicKey, now],
  );
  if (added.length === 0) return null;
  await tx.query(`insert into secret (name, value) values ($1, $2)`, [secretOf(id), seed]);
  return id;
}

/** Makes the issuer's key when there is none; of any number of processes that start at once, one does. */
export async function keepIssuerKey(database: Database, now: Date): Promise<void> {
  const known = await rowOf(database, `select id from issuer_key where retired_at is null`);
  if (!known) await database.transaction((tx) => addKey(tx, now));
}

/**
 * Puts a new key in the place of the one that signs. The old one stays public, so that what it signed stays valid;
 * one that is `compromised` is taken away, and everything that it signed is no longer accepted.
 * @returns the new key's id
 */
export function rotateIssuerKey(database: Database, given: { compromised: boolean; now: Date }): Promise<string> {
  const { compromised, now } = given;
  return database.transaction(async (tx) => {
    await tx.query(`lock table issuer_key in share row exclusive mode`);
    await tx.query(
      `update issuer_key set retired_at = $1, distrusted_at = case when $2 then $1::timestamptz end
       where retired_at is null`,
      [now, compromised],
    );
    await tx.query(
      `delete from secret where name in (select 'issuer-key:' || id from issuer_key where retired_at is not null)`,
    );
    const id = await addKey(tx, now);
    if (!id) throw new Error('The new key could not be written');
    return id;
  });
}

const columns = `k.id, k.public_key as "publicKey", k.created_at as "createdAt", k.retired_at as "retiredAt"`;

/** Every key whose signatures count, the one that signs first. */
export function listIssuerKeys(database: Database): Promise<IssuerKey[]> {
  return rowsOf<IssuerKey>(
    database,
    `select ${columns} from issuer_key k where k.distrusted_at is null order by k.retired_at desc nulls first, k.id`,
  );
}

/** The key that signs now. */
export async function readIssuerSigner(database: Database): Promise<IssuerSigner> {
  const row = await rowOf<IssuerSigner>(
    database,
    `select ${columns}, s.value as seed from issuer_key k join secret s on s.name = 'issuer-key:' || k.id
     where k.retired_at is null`,
  );
  if (!row) throw new Error('There is no issuer key: a process makes it when it starts');
  return row;
}
