import type { RecordLine } from '@amelie/contract';
import type { Database } from '../../platform/database/database';
import { knownOf } from './find-records';
import { lineOf } from './line-of';
import { readStored } from '../statements/present-statements';
import { findRegistrationRows } from './records.queries';

interface Asked {
  registration: string;
  /** The language of the reader, for what has names in several. */
  language: string;
  home: string;
}

/** What was said in a registration, in the order in which it came, voided statements too: the first thousand of it. */
export async function readRegistration(
  database: Database,
  { registration, language, home }: Asked,
): Promise<RecordLine[]> {
  const rows = await findRegistrationRows(database, registration);
  const saying = { ranges: [language], home, definitionOf: await knownOf(database, rows) };
  return rows.map((row) => lineOf({ ...row, statement: readStored(row.body) }, saying));
}
