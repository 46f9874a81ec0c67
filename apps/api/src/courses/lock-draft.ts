import type { ModuleKind } from '@amelie/contract';
import { rowOf, type Tx } from '../platform/database/database';
import { type Actor, demandRight } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { type ModuleRow, readDraft, readModuleOf, type VersionRow } from './courses.queries';

/**
 * Locks a course until the transaction ends and gives its draft: changes to one course and its publication happen one
 * after another. Demands the right here too, because these verbs are called without a route as well.
 * Refuses `not-allowed`, `not-found`.
 */
export async function lockDraft(tx: Tx, actor: Actor, courseId: string): Promise<VersionRow> {
  demandRight(actor, 'author-courses');
  await rowOf(tx, `select id from course where id = $1 for update`, [courseId]);
  const draft = await readDraft(tx, courseId);
  if (!draft) throw new Refusal('not-found');
  return draft;
}

/** The same, for one module of the draft. Refuses `not-found` for a module of another course or version. */
export async function lockDraftModule(
  tx: Tx,
  actor: Actor,
  ids: { courseId: string; moduleId: string },
): Promise<{ draft: VersionRow; module: ModuleRow }> {
  const draft = await lockDraft(tx, actor, ids.courseId);
  const module = await readModuleOf(tx, draft.id, ids.moduleId);
  if (!module) throw new Refusal('not-found');
  return { draft, module };
}

/** Says that the draft differs from what is published. */
export async function markChanged(tx: Tx, versionId: string): Promise<void> {
  await tx.query(`update course_version set changed = true, updated_at = now() where id = $1`, [versionId]);
}

/** Refuses `module-kind-mismatch` when a module is of another kind than the request speaks of. */
export function demandKind(module: ModuleRow, kind: ModuleKind): void {
  if (module.kind !== kind) throw new Refusal('module-kind-mismatch', { kind: module.kind });
}
