import type { CourseDraft, courseRoutes, Given } from '@amelie/contract';
import { modulesOfVersion } from '../courses/courses.queries';
import { lockDraft, markChanged } from '../courses/lock-draft';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { readCourseDraft } from '../publishing/read-course-draft';

/**
 * Puts the modules of the draft in this order. The list has to name each of them once, so that an order made on an old
 * view of the draft can't undo what somebody else added or removed. Refuses `not-found`, `draft-changed`.
 */
export function orderModules(
  database: Database,
  actor: Actor,
  given: Given<typeof courseRoutes.orderModules>,
): Promise<CourseDraft> {
  const { courseId, moduleIds } = given;
  return database.transaction(async (tx) => {
    const draft = await lockDraft(tx, actor, courseId);
    const now = (await modulesOfVersion(tx, draft.id)).map((module) => module.id);
    const whole = moduleIds.length === now.length && now.every((id) => moduleIds.includes(id));
    if (!whole) throw new Refusal('draft-changed');
    if (moduleIds.some((id, index) => now[index] !== id)) {
      await tx.query(
        `update course_module m set position = o.position
         from unnest($2::uuid[]) with ordinality as o (id, position)
         where m.id = o.id and m.version_id = $1`,
        [draft.id, moduleIds],
      );
      await markChanged(tx, draft.id);
    }
    return readCourseDraft(tx, courseId);
  });
}
