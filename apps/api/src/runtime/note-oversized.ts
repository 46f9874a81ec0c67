import type { Given, routes } from '@amelie/contract';
import type { Database } from '../platform/database/database';

/** What the standards let a package store: SCORM 1.2 RTE 3.4.4 (CMIString4096), SCORM 2004 4th ed. RTE 4.2.24 (SPM). */
export const standardSuspendData = { scorm12: 4096, scorm2004: 64_000 } as const;

const told = new Map<string, number>();
const mostKept = 5000;

/** Keeps the most that an item of a package has stored beyond its standard, for the trainer to know. */
export async function noteOversized(
  database: Database,
  { launchId, itemId, cmi }: Pick<Given<typeof routes.commit>, 'launchId' | 'itemId' | 'cmi'>,
): Promise<void> {
  const characters = typeof cmi.suspend_data === 'string' ? cmi.suspend_data.length : 0;
  // In SCORM 1.2 everything lies below `core`.
  const limit = 'core' in cmi ? standardSuspendData.scorm12 : standardSuspendData.scorm2004;
  const key = `${launchId}/${itemId}`;
  if (characters <= limit || characters <= (told.get(key) ?? 0)) return;
  if (told.size >= mostKept) told.clear();
  told.set(key, characters);
  await database.query(
    `insert into package_storage (package_id, item_id, most_characters)
     select package_id, $2, $3 from launch where id = $1
     on conflict (package_id, item_id) do update
       set most_characters = excluded.most_characters, seen_at = now()
       where package_storage.most_characters < excluded.most_characters`,
    [launchId, itemId, characters],
  );
}
