import type { CourseDraft, courseRoutes, Given } from '@amelie/contract';
import { lockDraft } from '../courses/lock-draft';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { copyAsDraft } from './copy-version';
import { readCourseDraft } from './read-course-draft';

/**
 * Checks the whole draft and freezes it as the course's next version. Whoever began an older version stays on it: an
 * enrolment names its version, and nothing here touches enrolments.
 *
 * A course always has exactly one draft. Publishing makes the next one at once, an unchanged copy with one number more,
 * so that no other verb has to ask whether there is a draft. A draft that has not changed since it was published is
 * not published again: twice is the same as once.
 *
 * Refuses `not-found`; `course-not-ready` with every problem in `facts.problems`.
 */
export function publishCourse(
  database: Database,
  actor: Actor,
  given: Given<typeof courseRoutes.publishCourse>,
): Promise<CourseDraft> {
  return database.transaction(async (tx) => {
    const draft = await lockDraft(tx, actor, given.courseId);
    const { changed, problems } = await readCourseDraft(tx, given.courseId);
    if (problems.length > 0) throw new Refusal('course-not-ready', { problems });
    if (changed) {
      await tx.query(
        `update course_version set state = 'published', changed = false, published_at = now(), updated_at = now()
         where id = $1`,
        [draft.id],
      );
      await copyAsDraft(tx, draft);
      await writeAudit(tx, {
        actorId: actor.accountId,
        action: 'publish-course',
        objectType: 'course',
        objectId: given.courseId,
        detail: { versionId: draft.id, number: draft.number, openReviewFlags: draft.reviewFlags.length },
      });
    }
    return readCourseDraft(tx, given.courseId);
  });
}
