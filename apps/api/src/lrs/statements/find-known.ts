import type { PoolClient } from 'pg';
import { keyFrom } from '../hash-keys';
import type { KnownStatement } from './judge-requests';
import type { PreparedStatement } from './prepared-statement';
import { readStored } from './present-statements';

/** What is stored already of all that statements name. */
export interface Known {
  statements: Map<string, KnownStatement>;
  /** Those of the ids to which statements refer that came before them. */
  referredTo: string[];
  /** What is known about activities, as JSON text by their keys. */
  definitions: Map<string, string>;
}

interface KnownRow {
  kind: 'statement' | 'referred-to' | 'activity';
  id: string;
  authority: string | null;
  voids: boolean | null;
  json: string | null;
}

const find = `
  select 'statement' as kind, i.id, i.authority, i.voids, s.body as json
  from lrs_statement_id i
  join lrs_statement s on s.stored = i.stored and s.position = i.position and s.facts_of is null
  where i.id = any($1::uuid[])
  union all
  select distinct 'referred-to', refers_to, null::uuid, null::boolean, null
  from lrs_statement_id where refers_to = any($2::uuid[])
  union all
  select 'activity', key, null::uuid, null::boolean, definition::text
  from lrs_activity where key = any($3::uuid[])`;

function knownFrom({ id, authority, voids, json }: Omit<KnownRow, 'kind'>): KnownStatement {
  return { id, statement: () => readStored(json ?? '{}'), authority: keyFrom(authority ?? ''), voids: voids === true };
}

/** Asks once for everything that has to be known before statements are stored. */
export async function findKnown(client: PoolClient, statements: PreparedStatement[]): Promise<Known> {
  const ids = statements.map(({ id }) => id);
  const voided = statements.flatMap(({ voids, refersTo }) => (voids && refersTo !== null ? [refersTo] : []));
  const activities = new Set(statements.flatMap(({ told }) => told.map(({ key }) => key)));
  const { rows } = await client.query<KnownRow>({
    name: 'lrs-known',
    text: find,
    values: [[...ids, ...voided], ids, [...activities]],
  });
  const known: Known = { statements: new Map(), referredTo: [], definitions: new Map() };
  for (const { kind, id, authority, voids, json } of rows) {
    if (kind === 'referred-to') known.referredTo.push(id);
    else if (kind === 'activity') known.definitions.set(keyFrom(id), json ?? '{}');
    else known.statements.set(id, knownFrom({ id, authority, voids, json }));
  }
  return known;
}
