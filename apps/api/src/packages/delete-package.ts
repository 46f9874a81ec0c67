import type { Storage } from '@amelie/ground';
import { writeAudit } from '../platform/audit/write-audit';
import { changedRows, type Database, rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { holdOffImports } from '../platform/uploads/hold-locks';

export interface DeleteParts {
  database: Database;
  storage: Storage;
}

/**
 * Removes a package that nothing refers to, and those of its files that no other package has. Refuses `not-found`,
 * `package-in-use` (also for the current one of several versions), and `unavailable` while an import is about to finish.
 */
export async function deletePackage(
  { database, storage }: DeleteParts,
  actor: Actor,
  { packageId }: { packageId: string },
): Promise<{ done: true }> {
  await holdOffImports(database, async () => {
    const unused = await database.transaction((tx) => deleteRows(tx, actor, packageId)).catch(refuseWhenReferred);
    // After COMMIT: a file that stays behind by a crash costs space, one that goes too early costs a package.
    for (const sha256 of unused) await storage.remove(sha256);
  });
  return { done: true };
}

/** The version that learners begin stays while there are others: the line would have none. */
async function demandDeletable(tx: Tx, packageId: string): Promise<void> {
  const line = await rowOf<{ currentId: string; versions: number }>(
    tx,
    `select l.current_package_id as "currentId",
       (select count(*)::int from package w where w.line_id = l.id) as versions
     from package_line l where l.id = (select line_id from package where id = $1) for update`,
    [packageId],
  );
  if (!line) throw new Refusal('not-found');
  if (line.currentId === packageId && line.versions > 1) throw new Refusal('package-in-use');
}

async function deleteRows(tx: Tx, actor: Actor, packageId: string): Promise<string[]> {
  await demandDeletable(tx, packageId);
  const files = await changedRows<{ sha256: string }>(
    tx,
    `delete from package_file where package_id = $1 returning sha256`,
    [packageId],
  );
  const removed = await changedRows(tx, `delete from package where id = $1 returning id`, [packageId]);
  if (removed.length === 0) throw new Refusal('not-found');
  const unused = await changedRows<{ sha256: string }>(
    tx,
    `delete from stored_file f where f.sha256 = any($1::text[])
       and not exists (select from package_file p where p.sha256 = f.sha256)
       and not exists (select from course_material m where m.sha256 = f.sha256)
       and not exists (select from certificate c where c.pdf_sha256 = f.sha256) returning f.sha256`,
    [files.map(({ sha256 }) => sha256)],
  );
  await writeAudit(tx, {
    actorId: actor.accountId,
    action: 'delete-package',
    objectType: 'package',
    objectId: packageId,
  });
  return unused.map(({ sha256 }) => sha256);
}

/** The database says by itself that a course or an attempt still refers to the package. */
function refuseWhenReferred(error: unknown): never {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  if ((code ?? driverError?.code) === '23503') throw new Refusal('package-in-use');
  throw error;
}
