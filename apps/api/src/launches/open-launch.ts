import { newId } from '@amelie/ground';
import type { LaunchStart } from '@amelie/contract';
import type { Tx } from '../platform/database/database';
import { eventOf, noteEvent } from '../runtime/runtime-events';

export interface OpenLaunch {
  launchId: string;
  capabilitySha256: Buffer;
  attemptId: string;
  epoch: number;
  packageId: string;
  accountId: string;
  sessionId: string;
}

/** Longest life of a launch's capability; idle ones end after two hours (the view `readable_package`). */
const absoluteHours = 12;

export const newLaunchId = newId;

/** Writes a launch down and ends the older ones of its attempt. */
export async function openLaunch(tx: Tx, launch: OpenLaunch): Promise<LaunchStart> {
  await tx.query(`update launch set ended_at = now() where attempt_id = $1 and ended_at is null`, [launch.attemptId]);
  await tx.query(
    `insert into launch (id, attempt_id, account_id, session_id, package_id, epoch, capability_sha256, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(hours => $8))`,
    [
      launch.launchId,
      launch.attemptId,
      launch.accountId,
      launch.sessionId,
      launch.packageId,
      launch.epoch,
      launch.capabilitySha256,
      absoluteHours,
    ],
  );
  await noteEvent(tx, launch.attemptId, eventOf('launched'));
  return { launchId: launch.launchId, playerUrl: `/learn/${launch.launchId}` };
}
