import { newId } from '@amelie/ground';
import type { Given, routes } from '@amelie/contract';
import { sayWithin } from '../cmi5/say';
import { writeAudit } from '../platform/audit/write-audit';
import type { Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { queueLaunch } from '../runtime/begin-attempt';
import { closeAttempts } from './close-attempts';
import { decideWithin } from './decide-module';
import { findFollowedPackage, type FollowedPlace, type FollowingParts } from './followed-package';

/** The part begins anew in the ledger too: what the package had reached counts no more. */
async function setBack(tx: Tx, actor: Actor, { reason, ...place }: FollowedPlace & { reason: string }): Promise<void> {
  await decideWithin(tx, actor, { ...place, kind: 'set', state: 'in-progress', reason });
  await tx.query(`update module_progress set standing = null where enrolment_id = $1 and module_id = $2`, [
    place.enrolmentId,
    place.moduleId,
  ]);
}

/**
 * Ends the registration of a cmi5 course that runs for one learner: the next opening begins a new one (cmi5 9.6.1), in
 * which every AU begins anew and nothing is waived. What was recorded in the old one stays. The result of the part stays
 * too, or is set back. Refuses `reason-missing`, `module-kind-mismatch`, `package-not-ready`, and `not-found` where none runs.
 */
export async function registerAnew(
  { database, appOrigin }: FollowingParts,
  actor: Actor,
  given: Given<typeof routes.registerAnew>,
): Promise<{ done: true }> {
  const { enrolmentId, moduleId, keepsResult } = given;
  const place = { enrolmentId, moduleId };
  const reason = given.reason.trim();
  if (reason === '') throw new Refusal('reason-missing');
  return database.transaction(async (tx) => {
    const { accountId } = await findFollowedPackage(tx, place);
    await queueLaunch(tx, accountId, moduleId);
    const { registrations, told } = await closeAttempts(tx, place);
    if (registrations === 0) throw new Refusal('not-found');
    await tx.query(
      `insert into cmi5_new_start (id, enrolment_id, module_id, keeps_result, reason, made_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), enrolmentId, moduleId, keepsResult, reason, actor.accountId],
    );
    if (!keepsResult) await setBack(tx, actor, { ...place, reason });
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'register-anew',
      objectType: 'enrolment',
      objectId: enrolmentId,
      detail: { moduleId, keepsResult },
    });
    await sayWithin(tx, appOrigin, { told });
    return { done: true } as const;
  });
}
