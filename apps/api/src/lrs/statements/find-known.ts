import type { PoolClient } from 'pg';
import type { KnownStatement } from './judge-requests';
import type { PreparedStatement } from './prepared-statement';

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
  digest: Buffer | null;
  authority: string | null;
  voids: boolean | null;
  definition: string | null;
}

const find = `
  select 'statement' as kind, id, digest, authority, voids, null as definition
  from lrs_statement_id where id = any($1::uuid[])
  union all
  select distinct 'referred-to', refers_to, null::bytea, null::uuid, null::boolean, null
  from lrs_statement_id where refers_to = any($2::uuid[])
  union all
  select 'activity', key, null::bytea, null::uuid, null::boolean, definition::text
  from lrs_activity where key = any($3::uuid[])`;

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
  for (const { kind, id, digest, authority, voids, definition } of rows) {
    if (kind === 'referred-to') known.referredTo.push(id);
    else if (definition !== null) known.definitions.set(id, definition);
    else if (digest && authority !== null) known.statements.set(id, { id, digest, authority, voids: voids === true });
  }
  return known;
}
