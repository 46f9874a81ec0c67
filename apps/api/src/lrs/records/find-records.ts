import type { Given, RecordFilter, Reply, routes } from '@amelie/contract';
import { activitiesOf, type ActivityDefinition } from '@amelie/formats';
import { writeAudit } from '../../platform/audit/write-audit';
import type { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/policy/actor';
import { keyOf } from '../hash-keys';
import { readStored } from '../statements/present-statements';
import { type Cursor, writeCursor } from '../statements/read-query';
import { findDefinitions } from '../statements/statements.queries';
import { lineOf, type Saying } from './line-of';
import { actorKeyOf, findRecordRows, type RecordRow } from './records.queries';

function cursorOf(text: string | null): Cursor | null {
  const [stored, position] = (text ?? '').split('-').map(Number);
  return text === null || stored === undefined || position === undefined
    ? null
    : { stored: new Date(stored), position };
}

/** What the store knows of the activities that these statements are about. */
export async function knownOf(
  database: Database,
  rows: readonly Pick<RecordRow, 'body'>[],
): Promise<Saying['definitionOf']> {
  const ids = new Set(rows.flatMap(({ body }) => activitiesOf(readStored(body)).slice(0, 1)).map(({ id }) => id));
  const keys = new Map([...ids].map((id) => [id, keyOf('activity', id)]));
  const definitions = await findDefinitions(database, [...keys.values()]);
  return (id): ActivityDefinition | undefined => {
    const known = definitions.get(keys.get(id) ?? '');
    return known && { ...known };
  };
}

/** Which conditions were set, without what they say. */
const namesOf = (filter: RecordFilter) =>
  Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [name]));

/**
 * Statements for the viewer. Each look is recorded: by whom, and whose statements when a person or a registration was
 * looked for. The person stands there as a hash, which only somebody who knows the identity can make again.
 */
export async function findRecords(
  database: Database,
  actor: Actor,
  { given, home }: { given: Given<typeof routes.findRecords>; home: string },
): Promise<Reply<typeof routes.findRecords>> {
  const { filter, language, cursor } = given;
  const { rows, more } = await findRecordRows(database, { filter, home, cursor: cursorOf(cursor) });
  const saying = { ranges: [language], home, definitionOf: await knownOf(database, rows) };
  const records = rows.map((row) => lineOf({ ...row, statement: readStored(row.body) }, saying));
  await writeAudit(database, {
    actorId: actor.accountId,
    action: 'find-records',
    objectType: 'lrs-actor',
    objectId: actorKeyOf(filter, home),
    detail: { shown: records.length, by: namesOf(filter), registration: filter.registration },
  });
  const last = rows.at(-1);
  const next = more && last ? writeCursor({ stored: last.stored, position: Number(last.position) }) : null;
  return { records, next };
}
