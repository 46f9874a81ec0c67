import type { courseRoutes, Given, Reply } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import { changedRows, type Database } from '../platform/database/database';
import { type Actor, demandRight } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';

/** Takes a course out of the catalogue or brings it back; twice is the same as once. Refuses `not-found`. */
export function archiveCourse(
  database: Database,
  actor: Actor,
  { courseId, archived }: Given<typeof courseRoutes.archiveCourse>,
): Promise<Reply<typeof courseRoutes.archiveCourse>> {
  demandRight(actor, 'author-courses');
  return database.transaction(async (tx) => {
    const [course] = await changedRows(
      tx,
      `update course set archived_at = case when $2 then coalesce(archived_at, now()) end where id = $1 returning id`,
      [courseId, archived],
    );
    if (!course) throw new Refusal('not-found');
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: archived ? 'archive-course' : 'restore-course',
      objectType: 'course',
      objectId: courseId,
    });
    return { done: true };
  });
}
