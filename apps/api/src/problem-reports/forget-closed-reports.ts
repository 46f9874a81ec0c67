import type { Askable } from '../platform/database/database';

/** So long is a closed report kept: somebody may ask what became of it. */
export const keptDays = 180;

/** Forgets reports that were closed longer ago than they are kept. Open ones stay until somebody has read them. */
export async function forgetClosedReports(database: Askable): Promise<void> {
  await database.query(`delete from problem_report where closed_at < now() - make_interval(days => $1)`, [keptDays]);
}
