import type { CourseDraft, courseRoutes, Given } from '@amelie/contract';
import { lockDraft } from '../courses/lock-draft';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { readCourseDraft } from '../publishing/read-course-draft';

/** Sets which reviews of the draft are still open. Refuses `not-found`. */
export function changeReviewFlags(
  database: Database,
  actor: Actor,
  given: Given<typeof courseRoutes.changeReviewFlags>,
): Promise<CourseDraft> {
  return database.transaction(async (tx) => {
    const draft = await lockDraft(tx, actor, given.courseId);
    await tx.query(`update course_version set review_flags = $2, changed = true, updated_at = now() where id = $1`, [
      draft.id,
      JSON.stringify(given.reviewFlags),
    ]);
    return readCourseDraft(tx, given.courseId);
  });
}
