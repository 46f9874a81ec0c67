import type { Given, RecordLine, routes, TraceEntry } from '@amelie/contract';
import { readRegistration } from '../lrs/records/read-registration';
import { type Database, rowsOf } from '../platform/database/database';

type Place = Given<typeof routes.openTrace>;

interface Words {
  database: Database;
  language: string;
  home: string;
}

/** Words about several things in a row, with one verb and no result, are one line: the slides that were looked at. */
const joins = (one: TraceEntry, other: TraceEntry) =>
  one.detail.verb === other.detail.verb && hasNoResult(one) && hasNoResult(other);

const hasNoResult = ({ detail }: TraceEntry) =>
  detail.completion === undefined && detail.success === undefined && typeof detail.score !== 'number';

function entryOf({ storedAt, verb, object, result }: RecordLine): TraceEntry {
  const { completion, success, score } = result;
  return {
    ...{ at: storedAt, until: null, what: 'said', count: null, by: null, reason: null },
    part: object.name ?? object.id,
    detail: {
      verb: verb.id.slice(0, 500),
      ...(verb.display !== null && { verbName: verb.display.slice(0, 200) }),
      ...(completion !== null && { completion: completion ? ('completed' as const) : ('incomplete' as const) }),
      ...(success !== null && { success: success ? ('passed' as const) : ('failed' as const) }),
      ...(score !== null && { score: Math.min(1, Math.max(0, score)) }),
    },
  };
}

/** Words one after the other, those alike in one line with how many and until when. */
export function joinWords(entries: readonly TraceEntry[]): TraceEntry[] {
  const joined: TraceEntry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    if (last && joins(last, entry))
      joined[joined.length - 1] = { ...last, until: entry.at, count: (last.count ?? 1) + 1, part: null };
    else joined.push(entry);
  }
  return joined;
}

/** What an xAPI package has said of a learner in one part of a course, attempt by attempt. */
export async function readWords({ database, language, home }: Words, place: Place): Promise<TraceEntry[]> {
  const registrations = await rowsOf<{ id: string }>(
    database,
    `select r.id from tincan_registration r join runtime_attempt a on a.id = r.attempt_id
     where a.enrolment_id = $1 and a.module_id = $2 order by r.created_at desc limit 10`,
    [place.enrolmentId, place.moduleId],
  );
  const words: TraceEntry[] = [];
  for (const { id } of registrations.reverse()) {
    const lines = await readRegistration(database, { registration: id, language, home });
    words.push(...joinWords(lines.map(entryOf)));
  }
  return words;
}
