import type { Given, routes, WaiverGround } from '@amelie/contract';
import { untouchedAu, waivableUnits } from '@amelie/rules';
import { registerAttempt } from '../cmi5/begin-registration';
import { courseOf } from '../cmi5/course-of';
import type { Registration } from '../cmi5/registrations.queries';
import { readUnits } from '../cmi5/units.queries';
import { waiveWithin } from '../cmi5/waive-unit';
import { type Database, rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { findOrBeginAttempt, queueLaunch } from '../runtime/begin-attempt';
import { describeLearner } from '../runtime/describe-learner';
import { type FollowedPackage, type FollowedPlace, type FollowingParts, findFollowedPackage } from './followed-package';

/** The reasons that a waived statement should name (cmi5 9.5.5.2). */
const saidReasons: Record<WaiverGround, string> = {
  'tested-out': 'Tested Out',
  'equivalent-unit': 'Equivalent AU',
  'equivalent-outside': 'Equivalent Outside Activity',
  administrative: 'Administrative',
};

async function learnerNameIn(database: Database, packageId: string): Promise<'alias' | 'real'> {
  const row = await rowOf<{ learnerName: 'alias' | 'real' }>(
    database,
    `select learner_name as "learnerName" from package where id = $1`,
    [packageId],
  );
  return row?.learnerName ?? 'alias';
}

type Registering = FollowedPlace & { followed: FollowedPackage; learner: { id: string; name: string } };

/** The registration that runs for a learner, begun for one who has not opened the course yet. */
async function takeRegistration(
  tx: Tx,
  appOrigin: string,
  { enrolmentId, moduleId, followed, learner }: Registering,
): Promise<Registration> {
  const { accountId, packageId, lineId } = followed;
  await queueLaunch(tx, accountId, moduleId);
  const attempt = await findOrBeginAttempt(tx, { enrolmentId, moduleId, accountId, packageId, lineId });
  const { id: attemptId } = attempt;
  return registerAttempt(tx, appOrigin, { attemptId, packageId: attempt.packageId, lineId, learner, opens: false });
}

/**
 * Counts an AU, or all that is not done of a block, as done by other means for one learner, who can read the reason. It
 * can't be taken back (cmi5 9.3.7). Refuses `not-found`, `module-kind-mismatch`, `package-not-ready`, `reason-missing`,
 * and `unit-waived` where nothing is left to waive.
 */
export async function waiveFollowedUnit(
  { database, appOrigin }: FollowingParts,
  actor: Actor,
  { nodeId, ground, ...given }: Given<typeof routes.waiveFollowedUnit>,
): Promise<{ done: true }> {
  const reason = given.reason.trim();
  if (reason === '') throw new Refusal('reason-missing');
  const followed = await findFollowedPackage(database, given);
  const learnerName = await learnerNameIn(database, followed.packageId);
  const learner = await describeLearner(database, { ...followed, learnerName });
  return database.transaction(async (tx) => {
    const registration = await takeRegistration(tx, appOrigin, { ...given, followed, learner });
    const { nodes, byId } = await courseOf(tx, registration.packageId);
    if (!byId.has(nodeId)) throw new Refusal('not-found');
    const results = await readUnits(tx, registration.id);
    const units = waivableUnits(nodes, nodeId, (id) => results.get(id) ?? untouchedAu);
    if (units.length === 0) throw new Refusal('unit-waived');
    await waiveWithin(tx, appOrigin, actor, { registration, units, told: saidReasons[ground], reason });
    return { done: true } as const;
  });
}
