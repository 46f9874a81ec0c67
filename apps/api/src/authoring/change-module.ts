import { type CourseDraft, type courseRoutes, type Given, rulesOfKind } from '@amelie/contract';
import { demandKind, lockDraftModule, markChanged } from '../courses/lock-draft';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { readCourseDraft } from '../publishing/read-course-draft';
import { demandNoVariant } from './demand-free-variant';
import { demandReadyPackage } from './demand-ready-package';

/**
 * Changes title, minutes, completion rule, content note or package of a module in the draft; what is not given stays.
 * Refuses `not-found`, `package-not-ready`; `module-kind-mismatch` for a rule or a package that does not fit its kind,
 * and for the note of a page, which stands beside its text.
 */
export function changeModule(
  database: Database,
  actor: Actor,
  given: Given<typeof courseRoutes.changeModule>,
): Promise<CourseDraft> {
  const { courseId, title, minutes, required, rule, contentNote, packageId } = given;
  return database.transaction(async (tx) => {
    const { draft, module } = await lockDraftModule(tx, actor, given);
    if (rule && !rulesOfKind[module.kind].includes(rule.kind))
      throw new Refusal('module-kind-mismatch', { kind: module.kind, rule: rule.kind });
    if (contentNote && module.kind === 'page') throw new Refusal('module-kind-mismatch', { kind: module.kind });
    if (packageId) {
      demandKind(module, 'package');
      await demandReadyPackage(tx, packageId);
      await demandNoVariant(tx, module, packageId);
    }
    const note = contentNote === undefined ? module.contentNote : contentNote;
    await tx.query(
      `update course_module set
         title = coalesce($2, title),
         minutes = coalesce($3, minutes),
         required = coalesce($4, required),
         rule = coalesce($5::jsonb, rule),
         package_id = coalesce($6, package_id),
         content_note = $7
       where id = $1`,
      [module.id, title ?? null, minutes ?? null, required ?? null, rule ?? null, packageId ?? null, note],
    );
    await markChanged(tx, draft.id);
    return readCourseDraft(tx, courseId);
  });
}
