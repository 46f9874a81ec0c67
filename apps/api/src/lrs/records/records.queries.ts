import type { RecordFilter } from '@amelie/contract';
import { identityOf, readActorText } from '@amelie/formats';
import { type Askable, rowOf, rowsOf } from '../../platform/database/database';
import { keyOf } from '../hash-keys';
import type { Cursor } from '../statements/read-query';

export interface RecordRow {
  id: string;
  stored: Date;
  position: string;
  voided: boolean;
  body: string;
}

const pageSize = 25;

/** Bytes of statements in one page, as a bound of memory; the first one is shown however large it is. */
const mostBytes = 4 * 1024 * 1024;

/** The key of an account of this platform's home page: a credential, or the platform itself. */
const authorityKey = (name: string, home: string) =>
  keyOf('authority', identityOf({ account: { homePage: home, name } }) ?? '');

/** The key of the person that is looked for; null when nobody is. */
export function actorKeyOf({ actor }: RecordFilter, home: string): string | null {
  return actor ? keyOf('agent', identityOf(readActorText(actor, home)) ?? '') : null;
}

/** What a statement has to have, all of it. Activities of the context count too. */
export function filterKeys(filter: RecordFilter, home: string): string[] {
  const actor = actorKeyOf(filter, home);
  return [
    ...(filter.verb ? [keyOf('verb', filter.verb)] : []),
    ...(filter.activity ? [keyOf('related-activity', filter.activity)] : []),
    ...(actor === null ? [] : [actor]),
    ...(filter.registration ? [keyOf('registration', filter.registration.toLowerCase())] : []),
    ...(filter.source ? [authorityKey(filter.source, home)] : []),
  ];
}

interface Wanted {
  filter: RecordFilter;
  home: string;
  cursor: Cursor | null;
}

function conditionsOf({ filter, home, cursor }: Wanted, parameters: unknown[]): string {
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const keys = filterKeys(filter, home);
  const conditions = ['s.facts_of is null'];
  if (keys.length > 0) conditions.push(`s.keys @> ${add(keys)}::uuid[]`);
  if (filter.since) conditions.push(`s.stored >= ${add(filter.since)}`);
  if (filter.until) conditions.push(`s.stored <= ${add(filter.until)}`);
  if (cursor) {
    const [stored, position] = [add(cursor.stored), add(cursor.position)];
    conditions.push(`s.stored <= ${stored} and (s.stored, s.position) < (${stored}, ${position})`);
  }
  return conditions.join(' and ');
}

/** A page of statements, those that were stored last first, voided ones too, and whether more follow. */
export async function findRecordRows(database: Askable, wanted: Wanted): Promise<{ rows: RecordRow[]; more: boolean }> {
  const parameters: unknown[] = [pageSize + 1];
  const rows = await rowsOf<RecordRow>(
    database,
    `with page as (
       select s.id, s.stored, s.position, s.voided, s.body from lrs_statement s
       where ${conditionsOf(wanted, parameters)} order by s.stored desc, s.position desc limit $1
     ), sized as (
       select *, sum(octet_length(body)) over (order by stored desc, position desc) as running from page
     )
     select id, stored, position, voided,
       case when running <= ${mostBytes} or running = octet_length(body) then body end as body
     from sized order by stored desc, position desc`,
    parameters,
  );
  const unfitting = rows.findIndex(({ body }) => body === null);
  const shown = rows.slice(0, unfitting < 0 ? pageSize : Math.min(unfitting, pageSize));
  return { rows: shown, more: rows.length > shown.length };
}

/** One statement, voided or not. */
export function findRecordRow(database: Askable, id: string): Promise<Pick<RecordRow, 'body' | 'voided'> | null> {
  return rowOf(
    database,
    `select s.body, s.voided from lrs_statement_id i
     join lrs_statement s on s.stored = i.stored and s.position = i.position and s.facts_of is null
     where i.id = $1`,
    [id],
  );
}

/** Everybody who may have stored something. */
export function findRecordSources(database: Askable): Promise<{ id: string; name: string; revoked: boolean }[]> {
  return rowsOf(
    database,
    `select id, name, revoked_at is not null as revoked from lrs_credential
     order by revoked_at is not null, name, id limit 500`,
    [],
  );
}

/** What one registration shows at most, and as a bound of memory no more than this of it. */
const mostOfRegistration = 1000;

/** Statements with this registration, in the order in which they were stored, voided ones too. */
export function findRegistrationRows(database: Askable, registration: string): Promise<RecordRow[]> {
  return rowsOf<RecordRow>(
    database,
    `with found as (
       select s.id, s.stored, s.position, s.voided, s.body from lrs_statement s
       where s.facts_of is null and s.keys @> $1::uuid[] order by s.stored, s.position limit ${mostOfRegistration}
     ), sized as (
       select *, sum(octet_length(body)) over (order by stored, position) as running from found
     )
     select id, stored, position, voided, body from sized where running <= ${mostBytes} order by stored, position`,
    [[keyOf('registration', registration)]],
  );
}
