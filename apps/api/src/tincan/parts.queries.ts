import type { ActivityResult } from '@amelie/rules';
import { type Askable, rowsOf } from '../platform/database/database';

/** What is known of the activities that a registration has opened. */
export async function readParts(database: Askable, registrationId: string): Promise<Map<string, ActivityResult>> {
  const rows = await rowsOf<ActivityResult & { activityId: string }>(
    database,
    `select activity_id as "activityId", completed, success, score from tincan_part where registration_id = $1`,
    [registrationId],
  );
  return new Map(rows.map(({ activityId, ...result }) => [activityId, result]));
}

/** Writes down that an activity was opened; one that was is left as it is. */
export async function notePartOpened(tx: Askable, registrationId: string, activityId: string): Promise<void> {
  await tx.query(`insert into tincan_part (registration_id, activity_id) values ($1, $2) on conflict do nothing`, [
    registrationId,
    activityId,
  ]);
}

/** Writes what an activity has reached. */
export async function savePart(
  tx: Askable,
  { registrationId, activityId }: { registrationId: string; activityId: string },
  { completed, success, score }: ActivityResult,
): Promise<void> {
  await tx.query(
    `insert into tincan_part (registration_id, activity_id, completed, success, score) values ($1, $2, $3, $4, $5)
     on conflict (registration_id, activity_id) do update set completed = excluded.completed,
       success = excluded.success, score = excluded.score`,
    [registrationId, activityId, completed, success, score],
  );
}
