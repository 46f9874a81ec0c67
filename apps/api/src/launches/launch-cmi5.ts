import { newId } from '@amelie/ground';
import type { Edition, Given, PackageState, Reply, routes } from '@amelie/contract';
import { registerActor } from '../cmi5/begin-registration';
import { chosenUnit } from '../cmi5/chosen-unit';
import { courseOf, unitOf } from '../cmi5/course-of';
import { launchUnit } from '../cmi5/launch-unit';
import { writeAudit } from '../platform/audit/write-audit';
import { rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { auAddress, type AuParts } from './au-address';
import { capabilityHash } from './capability';
import { newLaunchId, openLaunch } from './open-launch';

async function findPackage(tx: Tx, packageId: string): Promise<{ lineId: string }> {
  const found = await rowOf<{ state: PackageState; edition: Edition | null; lineId: string }>(
    tx,
    `select state, edition, line_id as "lineId" from package where id = $1`,
    [packageId],
  );
  if (!found) throw new Refusal('not-found');
  if (found.state !== 'ready') throw new Refusal('package-not-ready');
  if (found.edition !== 'cmi5') throw new Refusal('module-kind-mismatch', { kind: found.edition });
  return found;
}

/** The files are readable as in a preview: as long as the administrator stays signed in, and no longer than a day. */
async function openFiles(tx: Tx, actor: Actor, given: { launchId: string; packageId: string; capability: Buffer }) {
  const { launchId, packageId, capability } = given;
  const attemptId = newId();
  await tx.query(
    `insert into runtime_attempt (id, account_id, package_id, preview, launch_epoch) values ($1, $2, $3, true, 1)`,
    [attemptId, actor.accountId, packageId],
  );
  const { accountId, sessionId } = actor;
  await openLaunch(tx, {
    launchId,
    capabilitySha256: capability,
    attemptId,
    epoch: 1,
    packageId,
    accountId,
    sessionId,
  });
}

/**
 * Makes a launch URL for an actor that the administrator names; registration and AU are theirs to choose. Refuses
 * `not-found`, `package-not-ready`, `module-kind-mismatch`, `registration-taken`, `au-host-not-allowed`.
 */
export async function launchCmi5(
  parts: AuParts,
  actor: Actor,
  given: Given<typeof routes.launchCmi5>,
): Promise<Reply<typeof routes.launchCmi5>> {
  const { database, settings } = parts;
  const { packageId, launchMode = 'Normal' } = given;
  const launchId = newLaunchId();
  const capability = await capabilityHash(database, launchId);
  return database.transaction(async (tx) => {
    const { lineId } = await findPackage(tx, packageId);
    const course = await courseOf(tx, packageId);
    const { id: auId } = chosenUnit(course, given);
    const where = await auAddress(parts, { launchId, packageId }, unitOf(course, auId).au);
    await openFiles(tx, actor, { launchId, packageId, capability });
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'launch-cmi5',
      objectType: 'package',
      objectId: packageId,
      detail: { auId, launchMode },
    });
    const { appOrigin } = settings;
    const asked = { registration: given.registration ?? null, packageId, lineId, actor: given.actor };
    const registration = await registerActor(tx, appOrigin, asked);
    const launch = { appOrigin, registration, auId, launchMode, launchId, language: 'en', ...where };
    const { url, sessionId } = await launchUnit(tx, launch);
    return { url, sessionId, registration: registration.id };
  });
}
