import type { Given, Reply, routes } from '@amelie/contract';
import type { LaunchMode } from '@amelie/rules';
import { registerAttempt } from '../cmi5/begin-registration';
import { courseOf, unitOf } from '../cmi5/course-of';
import { launchUnit } from '../cmi5/launch-unit';
import { readUnit } from '../cmi5/units.queries';
import type { Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { activitiesOf, activityOf } from '../tincan/activities-of';
import { launchActivity } from '../tincan/launch-activity';
import { auAddress, type AuParts } from './au-address';
import { describeLearner } from '../runtime/describe-learner';
import { findLaunch, type FoundLaunch } from './find-launch';

type Opened = Reply<typeof routes.openUnit>;

/** One part of a launch that is to be opened, and for whom. */
interface PartToOpen {
  launch: FoundLaunch;
  itemId: string;
  learner: { id: string; name: string };
}

/** Previews only look around; what was completed and passed has nothing more to say, and is looked at again (10.2.2). */
async function modeOf(tx: Tx, preview: boolean, registrationId: string, auId: string): Promise<LaunchMode> {
  if (preview) return 'Browse';
  const { completed, success } = await readUnit(tx, registrationId, auId);
  return completed && success === 'passed' ? 'Review' : 'Normal';
}

async function openAu(parts: AuParts, tx: Tx, { launch, itemId, learner }: PartToOpen): Promise<Opened> {
  const { appOrigin } = parts.settings;
  const { launchId, packageId, attemptId, lineId } = launch;
  const { au } = unitOf(await courseOf(tx, packageId), itemId);
  const where = await auAddress(parts, launch, au);
  const registration = await registerAttempt(tx, appOrigin, { attemptId, packageId, lineId, learner });
  const launchMode = await modeOf(tx, launch.preview, registration.id, itemId);
  const asked = { appOrigin, registration, auId: itemId, launchMode, launchId, language: launch.readsIn, ...where };
  return { ...(await launchUnit(tx, asked)), launchMethod: au.launchMethod };
}

async function openActivity(parts: AuParts, tx: Tx, { launch, itemId, learner }: PartToOpen): Promise<Opened> {
  const { appOrigin, instanceName: platform } = parts.settings;
  const { launch: url, isAbsolute } = activityOf(await activitiesOf(tx, launch.packageId), itemId);
  const { address } = await auAddress(parts, launch, { url, isAbsolute });
  const asked = { ...launch, appOrigin, platform, activityId: itemId, address, learner, language: launch.readsIn };
  return { ...(await launchActivity(tx, asked)), launchMethod: 'AnyWindow' };
}

/**
 * Launches an AU of cmi5, or an activity of an xAPI package, in the player of a learner. Refuses `not-found`,
 * `launch-ended`, `launch-superseded` (also for an older page of the same launch), `module-kind-mismatch`,
 * `au-host-not-allowed`.
 */
export async function openUnit(
  parts: AuParts,
  actor: Actor,
  { launchId, epoch, itemId }: Given<typeof routes.openUnit>,
): Promise<Opened> {
  const { database } = parts;
  return database.transaction(async (tx) => {
    const launch = await findLaunch(tx, actor, launchId);
    if (epoch < launch.epoch) throw new Refusal('launch-superseded');
    const { attemptId, report } = launch;
    const open = report.edition === 'cmi5' ? openAu : report.edition === 'xapi' ? openActivity : null;
    if (!open) throw new Refusal('module-kind-mismatch', { kind: report.edition });
    const learner = await describeLearner(database, { accountId: actor.accountId, ...launch });
    const opened = await open(parts, tx, { launch, itemId, learner });
    await tx.query(`update runtime_attempt set current_item = $2, updated_at = now() where id = $1`, [
      attemptId,
      itemId,
    ]);
    return opened;
  });
}
