import type { CourseDraft, courseRoutes, Given } from '@amelie/contract';
import { lockDraft } from '../courses/lock-draft';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { readCourseDraft } from '../publishing/read-course-draft';

/** Changes title, summary, language or certificate rule of the draft; what is not given stays. Refuses `not-found`. */
export function changeCourse(
  database: Database,
  actor: Actor,
  given: Given<typeof courseRoutes.changeCourse>,
): Promise<CourseDraft> {
  return database.transaction(async (tx) => {
    const draft = await lockDraft(tx, actor, given.courseId);
    await tx.query(
      `update course_version set
         title = coalesce($2, title),
         summary = coalesce($3, summary),
         language = coalesce($4, language),
         certificate_needs_graded_evidence = coalesce($5, certificate_needs_graded_evidence),
         changed = true,
         updated_at = now()
       where id = $1`,
      [
        draft.id,
        given.title ?? null,
        given.summary ?? null,
        given.language ?? null,
        given.certificateNeedsGradedEvidence ?? null,
      ],
    );
    return readCourseDraft(tx, given.courseId);
  });
}
