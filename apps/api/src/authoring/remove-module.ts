import type { CourseDraft, courseRoutes, Given } from '@amelie/contract';
import { lockDraftModule, markChanged } from '../courses/lock-draft';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { readCourseDraft } from '../publishing/read-course-draft';

/** Takes a module out of the draft, with its page or quiz; those behind it move up. Refuses `not-found`. */
export function removeModule(
  database: Database,
  actor: Actor,
  given: Given<typeof courseRoutes.removeModule>,
): Promise<CourseDraft> {
  return database.transaction(async (tx) => {
    const { draft, module } = await lockDraftModule(tx, actor, given);
    await tx.query(`delete from course_module where id = $1`, [module.id]);
    if (module.pageId) await tx.query(`delete from page where id = $1`, [module.pageId]);
    if (module.quizId) await tx.query(`delete from quiz where id = $1`, [module.quizId]);
    await tx.query(`update course_module set position = position - 1 where version_id = $1 and position > $2`, [
      draft.id,
      module.position,
    ]);
    await markChanged(tx, draft.id);
    return readCourseDraft(tx, given.courseId);
  });
}
