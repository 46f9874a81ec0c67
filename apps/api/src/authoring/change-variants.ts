import { newId } from '@amelie/ground';
import type { CourseDraft, Given, variantRoutes } from '@amelie/contract';
import { demandKind, lockDraftModule, markChanged } from '../courses/lock-draft';
import { changedRows, type Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { readCourseDraft } from '../publishing/read-course-draft';
import { demandFreeVariant } from './demand-free-variant';
import { demandReadyPackage } from './demand-ready-package';

/**
 * Gives a package module of the draft a further package, in another language or for one country; the module's own one
 * stays the default. A module without a package gets its own first.
 * Refuses `not-found`, `module-kind-mismatch`, `package-not-ready`; `variant-taken` for a language and country, or a
 * package, that it has already.
 */
export function addVariant(
  database: Database,
  actor: Actor,
  given: Given<typeof variantRoutes.addVariant>,
): Promise<CourseDraft> {
  return database.transaction(async (tx) => {
    const { draft, module } = await lockDraftModule(tx, actor, given);
    demandKind(module, 'package');
    if (module.packageId === null) throw new Refusal('package-not-ready');
    await demandReadyPackage(tx, given.packageId);
    await demandFreeVariant(tx, module, given);
    await tx.query(
      `insert into module_package (id, module_id, package_id, language, country, position)
       select $1, $2, $3, $4, $5, 1 + coalesce(max(position), 0) from module_package where module_id = $2`,
      [newId(), module.id, given.packageId, given.language, given.country],
    );
    await markChanged(tx, draft.id);
    return readCourseDraft(tx, given.courseId);
  });
}

/** Takes a further package out of a module of the draft. Refuses `not-found`. */
export function removeVariant(
  database: Database,
  actor: Actor,
  given: Given<typeof variantRoutes.removeVariant>,
): Promise<CourseDraft> {
  return database.transaction(async (tx) => {
    const { draft, module } = await lockDraftModule(tx, actor, given);
    const removed = await changedRows(tx, `delete from module_package where id = $1 and module_id = $2 returning id`, [
      given.variantId,
      module.id,
    ]);
    if (removed.length === 0) throw new Refusal('not-found');
    await markChanged(tx, draft.id);
    return readCourseDraft(tx, given.courseId);
  });
}
