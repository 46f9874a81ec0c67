import type { Statement } from '@amelie/formats';
import { clientOf, rowsOf, type Tx } from '../../platform/database/database';
import { DefinitionMemo } from './definition-memo';
import { holdWithin } from './hold-store';
import type { PreparedStatement, WriteOutcome } from './prepared-statement';
import { readStored } from './present-statements';
import { writeStatements } from './write-statements';

const memo = new DefinitionMemo();

/**
 * Stores statements in an open transaction, as the last that it does: until it ends nobody else stores. When the outcome
 * is not `stored`, nothing was.
 */
export async function storeWithin(tx: Tx, statements: PreparedStatement[]): Promise<WriteOutcome> {
  const client = await clientOf(tx);
  const clock = await holdWithin(client);
  // What this transaction makes may be undone with it: nothing is remembered.
  const [outcome] = await writeStatements({ client, clock, memo, partitions: new Set(), isOpen: true }, [statements]);
  return outcome ?? 'stored';
}

/** Those of these statements that are stored, by their ids. */
export async function findStored(tx: Tx, ids: readonly string[]): Promise<Map<string, Statement>> {
  const rows = await rowsOf<{ id: string; body: string }>(
    tx,
    `select i.id, s.body from lrs_statement_id i
     join lrs_statement s on s.stored = i.stored and s.position = i.position and s.facts_of is null
     where i.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, body }) => [id, readStored(body)]));
}
