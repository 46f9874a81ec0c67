import type { Askable } from '../platform/database/database';

/** Removes previews whose player was never closed: a day is longer than any launch lives. */
export async function forgetPreviews(database: Askable): Promise<void> {
  await database.query(`delete from runtime_attempt where preview and started_at < now() - interval '1 day'`);
}
