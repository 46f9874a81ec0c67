import {
  activitiesOf,
  type ActivityDefinition,
  formatCanonical,
  formatIds,
  readAcceptLanguage,
  type Statement,
  type StatementFormat,
} from '@amelie/formats';
import type { Database } from '../../platform/database/database';
import { keyOf } from '../hash-keys';
import { findDefinitions } from './statements.queries';

/** A statement as the store itself wrote it: it was checked when it came. */
export function readStored(body: string): Statement {
  const statement: Statement = JSON.parse(body);
  return statement;
}

async function toCanonical(database: Database, statements: Statement[], language: string): Promise<Statement[]> {
  const ids = new Set(statements.flatMap(activitiesOf).map(({ id }) => id));
  const keys = new Map([...ids].map((id) => [id, keyOf('activity', id)]));
  const definitions = await findDefinitions(database, [...keys.values()]);
  const definitionOf = (id: string): ActivityDefinition | undefined => {
    const known = definitions.get(keys.get(id) ?? '');
    return known && { ...known };
  };
  const ranges = readAcceptLanguage(language);
  return statements.map((statement) => formatCanonical(statement, { ranges, definitionOf }));
}

/** Statements as JSON texts in the format that was asked for; `exact` is what was stored, unread. */
export async function presentStatements(
  database: Database,
  bodies: string[],
  { format, language }: { format: StatementFormat; language: string },
): Promise<string[]> {
  if (format === 'exact') return bodies;
  const statements = bodies.map(readStored);
  const presented = format === 'ids' ? statements.map(formatIds) : await toCanonical(database, statements, language);
  return presented.map((statement) => JSON.stringify(statement));
}
