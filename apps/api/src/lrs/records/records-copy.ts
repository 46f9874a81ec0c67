import type { RecordFilter } from '@amelie/contract';
import { filterKeys } from './records.queries';

const names = { keys: 'amelie.record_keys', since: 'amelie.records_since', until: 'amelie.records_until' };

/** Characters that JSON never holds bare: CSV with them is one record a line, as it stands. */
const bare = `(format csv, delimiter E'\\x01', quote E'\\x02')`;

/**
 * The COPY statement of the statements that fit, oldest first, voided ones too: one exact JSON text a line. COPY takes
 * no parameters: what it asks for stands in settings of the transaction.
 */
export function recordsCopy(filter: RecordFilter | null, home: string): { sql: string; settings: Map<string, string> } {
  const keys = filter ? filterKeys(filter, home) : [];
  const settings = new Map([
    [names.keys, `{${keys.join()}}`],
    [names.since, filter?.since ?? '-infinity'],
    [names.until, filter?.until ?? 'infinity'],
  ]);
  const byKeys = keys.length > 0 ? `and s.keys @> current_setting('${names.keys}')::uuid[]` : '';
  const sql = `copy (
    select s.body from lrs_statement s
    where s.facts_of is null ${byKeys}
      and s.stored >= current_setting('${names.since}')::timestamptz
      and s.stored <= current_setting('${names.until}')::timestamptz
    order by s.stored, s.position
  ) to stdout with ${bare}`;
  return { sql, settings };
}
