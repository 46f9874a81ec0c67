import type { PoolClient } from 'pg';
import type { DefinitionMemo, ToldActivity } from './definition-memo';
import { ensurePartition } from './ensure-partition';
import { findKnown, type Known } from './find-known';
import type { StoreClock, StorePlace } from './hold-store';
import { judgeRequests } from './judge-requests';
import { linkReferences } from './link-references';
import type { PreparedStatement, WriteOutcome } from './prepared-statement';

const insert = `
  with given as (
    select * from unnest($1::uuid[], $2::bigint[], $3::boolean[], $4::uuid[], $5::uuid[], $6::boolean[], $7::text[],
      $8::text[], $9::text[])
      as g(id, position, voids_all, authority, refers_to, voids, keys, activity, body)
  ), ids as (
    insert into lrs_statement_id (id, stored, position, authority, refers_to, voids, voids_all)
    select id, $10, position, authority, refers_to, voids, voids_all from given
  ), clock as (
    update lrs_clock set position = $11, stored = $10
  ), told as (
    insert into lrs_activity (key, id, definition)
    select * from unnest($12::uuid[], $13::text[], $14::json[])
    on conflict (key) do update set definition = excluded.definition, changed_at = now()
  )
  insert into lrs_statement (stored, position, id, keys, activity, body)
  select $10, position, id, keys::uuid[], activity, body from given`;

function bodyOf({ opened, hasTimestamp }: PreparedStatement, stored: string): string {
  return `${opened}${hasTimestamp ? '' : `,"timestamp":"${stored}"`},"stored":"${stored}"}`;
}

interface Fresh {
  statements: PreparedStatement[];
  told: ToldActivity[];
}

/** One statement for all rows; by itself it is a transaction. */
async function insertAll(
  client: PoolClient,
  { statements, told }: Fresh,
  { stored, position }: StorePlace,
): Promise<void> {
  const moment = stored.toISOString();
  const of = <Value>(read: (statement: PreparedStatement) => Value) => statements.map(read);
  await client.query({
    name: 'lrs-insert',
    text: insert,
    values: [
      of(({ id }) => id),
      statements.map((_, place) => position + place + 1),
      of(({ voids, voidsAll }) => voids && voidsAll),
      of(({ authorityKey }) => authorityKey),
      of(({ refersTo }) => refersTo),
      of(({ voids }) => voids),
      of(({ keys }) => `{${keys.join()}}`),
      of(({ activity }) => activity),
      of((statement) => bodyOf(statement, moment)),
      stored,
      position + statements.length,
      told.map(({ key }) => key),
      told.map(({ id }) => id),
      told.map(({ definition }) => definition),
    ],
  });
}

/** What whoever holds the store writes with. */
export interface StoreHold {
  client: PoolClient;
  clock: StoreClock;
  memo: DefinitionMemo;
  /** Partitions that are known to be there. */
  partitions: Set<string>;
  /** A transaction is open already, and is ended by whoever opened it. */
  isOpen?: boolean;
}

/** References are rare: only with them a transaction of several statements is needed. */
async function insertFresh(
  { client, partitions }: StoreHold,
  fresh: Fresh,
  { place, known, isOpen }: { place: StorePlace; known: Known; isOpen: boolean },
): Promise<void> {
  const { statements } = fresh;
  await ensurePartition(client, place.stored, partitions);
  const ids = new Set(statements.map(({ id }) => id));
  const targets = known.referredTo.filter((id) => ids.has(id));
  const referring = statements.filter(({ refersTo }) => refersTo !== null);
  if (targets.length === 0 && referring.length === 0) return insertAll(client, fresh, place);
  if (!isOpen) await client.query('begin');
  await insertAll(client, fresh, place);
  await linkReferences(client, { referring, targets });
  if (!isOpen) await client.query('commit');
}

/**
 * Stores the statements of several requests. A request with a statement that may not be stored leaves nothing; one that
 * only repeats what is there is stored already.
 */
export async function writeStatements(hold: StoreHold, requests: PreparedStatement[][]): Promise<WriteOutcome[]> {
  const { client, clock, memo, isOpen = false } = hold;
  const known = await findKnown(client, requests.flat());
  const { outcomes, fresh } = judgeRequests(requests, known.statements);
  if (fresh.length === 0) return outcomes;
  const told = memo.changes(
    fresh.flatMap((statement) => statement.told),
    known.definitions,
  );
  const place = clock.next();
  await insertFresh(hold, { statements: fresh, told }, { place, known, isOpen });
  clock.advance(place, fresh.length);
  return outcomes;
}
