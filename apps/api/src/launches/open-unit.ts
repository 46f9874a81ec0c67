import type { Given, Reply, routes } from '@amelie/contract';
import type { LaunchMode } from '@amelie/rules';
import { registerAttempt } from '../cmi5/begin-registration';
import { courseOf, unitOf } from '../cmi5/course-of';
import { launchUnit } from '../cmi5/launch-unit';
import { readUnit } from '../cmi5/units.queries';
import type { Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { auAddress, type AuParts } from './au-address';
import { describeLearner } from '../runtime/describe-learner';
import { findLaunch } from './find-launch';

/** Previews only look around; what was completed and passed has nothing more to say, and is looked at again (10.2.2). */
async function modeOf(tx: Tx, preview: boolean, registrationId: string, auId: string): Promise<LaunchMode> {
  if (preview) return 'Browse';
  const { completed, success } = await readUnit(tx, registrationId, auId);
  return completed && success === 'passed' ? 'Review' : 'Normal';
}

/**
 * Launches an AU in the player of a learner. Refuses `not-found`, `launch-ended`, `launch-superseded` (also for an older
 * page of the same launch), `module-kind-mismatch`, `au-host-not-allowed`.
 */
export async function openUnit(
  parts: AuParts,
  actor: Actor,
  { launchId, epoch, itemId }: Given<typeof routes.openUnit>,
): Promise<Reply<typeof routes.openUnit>> {
  const { database, settings } = parts;
  const { appOrigin } = settings;
  return database.transaction(async (tx) => {
    const launch = await findLaunch(tx, actor, launchId);
    if (epoch < launch.epoch) throw new Refusal('launch-superseded');
    const { packageId, attemptId, lineId, report } = launch;
    if (report.edition !== 'cmi5') throw new Refusal('module-kind-mismatch', { kind: report.edition });
    const { au } = unitOf(await courseOf(tx, packageId), itemId);
    const where = await auAddress(parts, { launchId, packageId }, au);
    await tx.query(`update runtime_attempt set current_item = $2, updated_at = now() where id = $1`, [
      attemptId,
      itemId,
    ]);
    const learner = await describeLearner(database, { accountId: actor.accountId, ...launch });
    const registration = await registerAttempt(tx, appOrigin, { attemptId, packageId, lineId, learner });
    const launchMode = await modeOf(tx, launch.preview, registration.id, itemId);
    const asked = { appOrigin, registration, auId: itemId, launchMode, launchId, language: launch.readsIn, ...where };
    const { url, sessionId } = await launchUnit(tx, asked);
    return { url, sessionId, launchMethod: au.launchMethod };
  });
}
