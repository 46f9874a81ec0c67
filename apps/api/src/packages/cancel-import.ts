import { fault } from '@amelie/formats';
import type { Config } from '@amelie/ground';
import type { PackageState } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import { type Database, rowOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { saveRefused } from './save-import';
import { removeUpload } from '../platform/uploads/uploads-folder';

/**
 * Stops an import at whatever step it is; nothing of it stays but its line in the history. Twice is the same as once.
 * Refuses `not-found`, and `import-finished` when it became ready first.
 */
export async function cancelImport(
  database: Database,
  settings: Pick<Config, 'dataDir'>,
  actor: Actor,
  { packageId }: { packageId: string },
): Promise<{ done: true }> {
  await database.transaction(async (tx) => {
    const row = await rowOf<{ state: PackageState }>(tx, `select state from package where id = $1 for update`, [
      packageId,
    ]);
    if (!row) throw new Refusal('not-found');
    if (row.state === 'ready') throw new Refusal('import-finished');
    if (row.state === 'refused') return;
    await saveRefused(tx, packageId, [fault('import-cancelled')]);
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'cancel-import',
      objectType: 'package',
      objectId: packageId,
    });
  });
  // A worker that is at it notices by the row, and lets go of the rest.
  await removeUpload(settings, packageId);
  return { done: true };
}
