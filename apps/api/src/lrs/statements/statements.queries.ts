import { type Database, rowOf, rowsOf } from '../../platform/database/database';
import { keyFrom } from '../hash-keys';
import type { StatementQuery } from './read-query';
import { storeLock } from './hold-store';

export interface StatementRow {
  stored: Date;
  position: string;
  body: string;
}

/** What a caller may see, besides what it asks for. */
export interface Sight {
  /** Keys that every statement has to have. */
  keys: string[];
  activityPrefix: string | null;
}

/** Bytes of statements in one page, as a bound of memory; the first one leaves however large it is. */
const mostBytes = 8 * 1024 * 1024;

/** The moment up to which everything stored can be seen, unless somebody is storing right now: then the last such one. */
export async function consistentThrough(database: Database): Promise<Date> {
  const row = await database.preparedRow<{ moment: Date }>(
    'lrs-consistent-through',
    `select case when pg_try_advisory_xact_lock_shared(${storeLock}) then greatest(now(), stored) else stored end as moment
     from lrs_clock`,
    [],
  );
  return row?.moment ?? new Date(0);
}

const visible = `not s.voided and s.keys @> $2::uuid[] and ($3::text is null or starts_with(s.activity, $3))`;

/** The statement with this id; null when it is not there, is voided (or, when asked for, is not), or is not to be seen. */
export async function findStatement(
  database: Database,
  { id, voided }: { id: string; voided: boolean },
  sight: Sight,
): Promise<StatementRow | null> {
  return database.preparedRow<StatementRow>(
    'lrs-statement',
    `select s.stored, s.position, s.body from lrs_statement_id i
     join lrs_statement s on s.stored = i.stored and s.position = i.position and s.facts_of is null
     where i.id = $1 and s.voided = $4 and s.keys @> $2::uuid[] and ($3::text is null or starts_with(s.activity, $3))`,
    [id, sight.keys, sight.activityPrefix, voided],
  );
}

/** The conditions that are there; numbered parameters grow with them. */
function conditionsOf(query: StatementQuery, parameters: unknown[]): string[] {
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const conditions: string[] = [];
  if (query.since) conditions.push(`s.stored > ${add(query.since)}`);
  if (query.until) conditions.push(`s.stored <= ${add(query.until)}`);
  if (query.cursor) {
    const after = query.ascending ? '>' : '<';
    const [stored, position] = [add(query.cursor.stored), add(query.cursor.position)];
    conditions.push(`s.stored ${after}= ${stored} and (s.stored, s.position) ${after} (${stored}, ${position})`);
  }
  return conditions;
}

/**
 * One page and whether more follows. A statement that fits by its own facts and by those of others it refers to is one
 * row. Without a filter only statements themselves are read.
 */
export async function findStatements(
  database: Database,
  query: StatementQuery,
  sight: Sight,
): Promise<{ rows: StatementRow[]; more: boolean }> {
  const keys = [...query.keys, ...sight.keys];
  const parameters: unknown[] = [query.limit + 1, keys, sight.activityPrefix];
  const own = keys.length === 0 && sight.activityPrefix === null;
  const conditions = [
    own ? `not s.voided and s.facts_of is null and $2::uuid[] is not null and $3::text is null` : visible,
  ];
  conditions.push(...conditionsOf(query, parameters));
  const order = query.ascending ? 'asc' : 'desc';
  const rows = await rowsOf<StatementRow & { running: string }>(
    database,
    `with page as (
       select distinct on (s.stored, s.position) s.stored, s.position from lrs_statement s
       where ${conditions.join(' and ')}
       order by s.stored ${order}, s.position ${order} limit $1
     ), sized as (
       select p.stored, p.position, b.body,
         sum(octet_length(b.body)) over (order by p.stored ${order}, p.position ${order}) as running
       from page p join lrs_statement b on b.stored = p.stored and b.position = p.position and b.facts_of is null
     )
     select stored, position, case when running <= ${mostBytes} or running = octet_length(body) then body end as body
     from sized order by stored ${order}, position ${order}`,
    parameters,
  );
  const fitting = rows.findIndex(({ body }) => body === null);
  const shown = rows.slice(0, fitting < 0 ? query.limit : Math.min(fitting, query.limit));
  return { rows: shown, more: rows.length > shown.length };
}

/** What is known about these activities, by their keys. */
export async function findDefinitions(database: Database, keys: string[]): Promise<Map<string, object>> {
  const rows = await rowsOf<{ key: string; definition: object }>(
    database,
    `select key, definition from lrs_activity where key = any($1::uuid[])`,
    [keys],
  );
  return new Map(rows.map(({ key, definition }) => [keyFrom(key), definition]));
}

/** The latest statement in which this agent stands, for the names it goes by. */
export function findLatestOf(database: Database, agentKey: string): Promise<{ body: string } | null> {
  return rowOf<{ body: string }>(
    database,
    `select body from lrs_statement s where keys @> array[$1::uuid] and facts_of is null
     order by stored desc, position desc limit 1`,
    [agentKey],
  );
}

export interface AttachmentRow {
  sha2: string;
  sha256: string;
}

export function findAttachments(database: Database, hashes: string[]): Promise<AttachmentRow[]> {
  return rowsOf<AttachmentRow>(database, `select sha2, sha256 from lrs_attachment where sha2 = any($1::text[])`, [
    hashes,
  ]);
}
