import { newId } from '@amelie/ground';
import type { CourseDraft, courseRoutes, Given } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database } from '../platform/database/database';
import { type Actor, demandRight } from '../platform/policy/actor';
import { readCourseDraft } from '../publishing/read-course-draft';

/** Starts a course: an empty draft with the number 1. */
export function createCourse(
  database: Database,
  actor: Actor,
  given: Given<typeof courseRoutes.createCourse>,
): Promise<CourseDraft> {
  demandRight(actor, 'author-courses');
  return database.transaction(async (tx) => {
    const courseId = newId();
    await tx.query(`insert into course (id, created_by) values ($1, $2)`, [courseId, actor.accountId]);
    await tx.query(
      `insert into course_version (id, course_id, number, state, title, language) values ($1, $2, 1, 'draft', $3, $4)`,
      [newId(), courseId, given.title, given.language],
    );
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'create-course',
      objectType: 'course',
      objectId: courseId,
    });
    return readCourseDraft(tx, courseId);
  });
}
