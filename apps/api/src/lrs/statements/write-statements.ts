import type { PoolClient } from 'pg';
import { clientOf, type Database, rowsOf, type Tx } from '../../platform/database/database';
import { ensurePartition } from './ensure-partition';
import { mergeActivities } from './merge-activities';
import type { PreparedStatement, WriteOutcome } from './prepared-statement';
import { linkReferences } from './link-references';
import { judgeRequests, type KnownStatement } from './judge-requests';

/** Held by whoever stores statements, so that their order is the order in which they can be seen. */
export const storeLock = 7340;

interface StoreClock {
  now: Date;
  position: string;
  stored: Date;
}

/** The moment of this group: later than every one before it, to the millisecond that clients see. */
async function readClock(client: PoolClient): Promise<{ stored: Date; position: number }> {
  const { rows } = await client.query<StoreClock>({
    name: 'lrs-clock',
    text: `select clock_timestamp() as now, position, stored from lrs_clock`,
  });
  const clock = rows[0];
  if (!clock) throw new Error('The clock of the learning record store is missing.');
  return {
    stored: new Date(Math.max(clock.now.getTime(), clock.stored.getTime() + 1)),
    position: Number(clock.position),
  };
}

/** What is known about the ids of these statements, and about the statements that they refer to. */
async function findKnown(client: PoolClient, statements: PreparedStatement[]): Promise<Map<string, KnownStatement>> {
  const ids = statements.flatMap(({ id, refersTo, voids }) => (voids && refersTo !== null ? [id, refersTo] : [id]));
  const { rows } = await client.query<KnownStatement>({
    name: 'lrs-known',
    text: `select id, stored, position, digest, authority, voids from lrs_statement_id where id = any($1::uuid[])`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The digests of those of these statements that are stored, by their ids. */
export async function findDigests(tx: Tx, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const rows = await rowsOf<Pick<KnownStatement, 'id' | 'digest'>>(
    tx,
    `select id, digest from lrs_statement_id where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

const insert = `
  with given as (
    select * from unnest($1::uuid[], $2::bigint[], $3::bytea[], $4::uuid[], $5::uuid[], $6::boolean[], $7::text[],
      $8::text[], $9::text[], $12::boolean[])
      as g(id, position, digest, authority, refers_to, voids, keys, activity, body, voids_all)
  ), ids as (
    insert into lrs_statement_id (id, stored, position, digest, authority, refers_to, voids, voids_all)
    select id, $10, position, digest, authority, refers_to, voids, voids_all from given
  ), clock as (
    update lrs_clock set position = $11, stored = $10
  )
  insert into lrs_statement (stored, position, id, keys, activity, body)
  select $10, position, id, keys::uuid[], activity, body from given`;

function bodyOf({ opened, hasTimestamp }: PreparedStatement, stored: string): string {
  return `${opened}${hasTimestamp ? '' : `,"timestamp":"${stored}"`},"stored":"${stored}"}`;
}

async function insertAll(
  client: PoolClient,
  statements: PreparedStatement[],
  { stored, position }: { stored: Date; position: number },
): Promise<void> {
  const moment = stored.toISOString();
  const of = <Value>(read: (statement: PreparedStatement) => Value) => statements.map(read);
  await client.query({
    name: 'lrs-insert',
    text: insert,
    values: [
      of(({ id }) => id),
      statements.map((_, place) => position + place + 1),
      of(({ digest }) => digest),
      of(({ authorityKey }) => authorityKey),
      of(({ refersTo }) => refersTo),
      of(({ voids }) => voids),
      of(({ keys }) => `{${keys.join()}}`),
      of(({ activity }) => activity),
      of((statement) => bodyOf(statement, moment)),
      stored,
      position + statements.length,
      of(({ voids, voidsAll }) => voids && voidsAll),
    ],
  });
}

/** What `writeStatements` does, within a transaction that is open and holds the lock. */
async function writeLocked(client: PoolClient, requests: PreparedStatement[][]): Promise<WriteOutcome[]> {
  const clock = await readClock(client);
  const known = await findKnown(client, requests.flat());
  const { outcomes, fresh } = judgeRequests(requests, known);
  if (fresh.length > 0) {
    await ensurePartition(client, clock.stored);
    await insertAll(client, fresh, clock);
    await linkReferences(client, fresh);
    await mergeActivities(client, fresh);
  }
  return outcomes;
}

/**
 * Stores statements in an open transaction, as the last that it does: until it ends nobody else stores. When the outcome
 * is not `stored`, nothing was.
 */
export async function storeWithin(tx: Tx, statements: PreparedStatement[]): Promise<WriteOutcome> {
  const client = await clientOf(tx);
  await client.query(`select pg_advisory_xact_lock(${storeLock})`);
  const [outcome] = await writeLocked(client, [statements]);
  return outcome ?? 'stored';
}

/**
 * Stores the statements of several requests in one transaction. A request with a statement that may not be stored
 * leaves nothing; one that only repeats what is there is stored already.
 */
export async function writeStatements(database: Database, requests: PreparedStatement[][]): Promise<WriteOutcome[]> {
  const client = await database.pool.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${storeLock})`);
    const outcomes = await writeLocked(client, requests);
    await client.query('commit');
    client.release();
    return outcomes;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}
