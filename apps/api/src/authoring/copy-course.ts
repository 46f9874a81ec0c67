import { newId } from '@amelie/ground';
import type { CourseDraft, courseRoutes, Given } from '@amelie/contract';
import { readDraft } from '../courses/courses.queries';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database } from '../platform/database/database';
import { type Actor, demandRight } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { copyAsFirstDraft } from '../publishing/copy-version';
import { readCourseDraft } from '../publishing/read-course-draft';

/** Starts a course from the draft of another, for another language or a shorter version. Refuses `not-found`. */
export function copyCourse(
  database: Database,
  actor: Actor,
  { courseId, title }: Given<typeof courseRoutes.copyCourse>,
): Promise<CourseDraft> {
  demandRight(actor, 'author-courses');
  return database.transaction(async (tx) => {
    const draft = await readDraft(tx, courseId);
    if (!draft) throw new Refusal('not-found');
    const copyId = newId();
    await tx.query(`insert into course (id, created_by) values ($1, $2)`, [copyId, actor.accountId]);
    await copyAsFirstDraft(tx, draft, { courseId: copyId, title });
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'copy-course',
      objectType: 'course',
      objectId: copyId,
      detail: { of: courseId },
    });
    return readCourseDraft(tx, copyId);
  });
}
