import { newId } from '@amelie/ground';
import type { Given, LaunchStart, PackageState, routes } from '@amelie/contract';
import { type Database, rowOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { capabilityHash } from './capability';
import { newLaunchId, openLaunch } from './open-launch';

/** Runs a package as a learner would see it: an attempt of its own that no ledger reads and that ends with the player. */
export async function previewLaunch(
  database: Database,
  actor: Actor,
  { packageId }: Given<typeof routes.previewLaunch>,
): Promise<LaunchStart> {
  const launchId = newLaunchId();
  const capabilitySha256 = await capabilityHash(database, launchId);
  return database.transaction(async (tx) => {
    const found = await rowOf<{ state: PackageState }>(tx, `select state from package where id = $1`, [packageId]);
    if (!found) throw new Refusal('not-found');
    if (found.state !== 'ready') throw new Refusal('package-not-ready');
    const attemptId = newId();
    await tx.query(
      `insert into runtime_attempt (id, account_id, package_id, preview, launch_epoch) values ($1, $2, $3, true, 1)`,
      [attemptId, actor.accountId, packageId],
    );
    const { accountId, sessionId } = actor;
    return openLaunch(tx, { launchId, capabilitySha256, attemptId, epoch: 1, packageId, accountId, sessionId });
  });
}
