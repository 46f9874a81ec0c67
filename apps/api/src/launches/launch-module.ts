import { newId } from '@amelie/ground';
import type { Given, LaunchStart, routes } from '@amelie/contract';
import type { ModulePackage } from '../packages/module-packages';
import { changedRows, type Database, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { queueLaunch } from '../runtime/begin-attempt';
import { capabilityHash } from './capability';
import { findLaunchable } from './find-launchable';
import { moveAttempt, type TakenAttempt } from './move-attempt';
import { newLaunchId, openLaunch } from './open-launch';

interface AttemptPlace {
  moduleId: string;
  enrolmentId: string;
  opening: ModulePackage;
}

/** Finds or makes the open attempt and takes it over: whoever held it before has an older epoch now. */
async function takeAttempt(tx: Tx, actor: Actor, { moduleId, enrolmentId, opening }: AttemptPlace) {
  const [attempt] = await changedRows<TakenAttempt>(
    tx,
    `insert into runtime_attempt
       (id, enrolment_id, module_id, account_id, package_id, line_id, number, launch_epoch)
     select $1, $2, $3, $4, $5, $6, 1 + coalesce(max(number), 0), 1
     from runtime_attempt where enrolment_id = $2 and module_id = $3
     on conflict (enrolment_id, module_id, line_id) where state = 'open' and enrolment_id is not null
       do update set launch_epoch = runtime_attempt.launch_epoch + 1, updated_at = now()
     returning id, launch_epoch, package_id`,
    [newId(), enrolmentId, moduleId, actor.accountId, opening.packageId, opening.lineId],
  );
  if (!attempt) throw new Refusal('not-found');
  return attempt;
}

/** One package of a module runs at a time, so that its time is counted once: players of the others are taken over. */
async function endOtherPackages(tx: Tx, { enrolmentId, moduleId }: AttemptPlace, attemptId: string): Promise<void> {
  const others = await changedRows<{ id: string }>(
    tx,
    `update runtime_attempt a set launch_epoch = launch_epoch + 1
     where a.enrolment_id = $1 and a.module_id = $2 and a.id <> $3
       and exists (select from launch l where l.attempt_id = a.id and l.ended_at is null)
     returning id`,
    [enrolmentId, moduleId, attemptId],
  );
  if (others.length === 0) return;
  await tx.query(`update launch set ended_at = now() where attempt_id = any($1::uuid[]) and ended_at is null`, [
    others.map(({ id }) => id),
  ]);
}

/**
 * Opens a package module for a learner: a new launch; older ones of the module are superseded. A package of the module
 * may be asked for, else the one used last opens, else the one that fits the learner best.
 */
export async function launchModule(
  database: Database,
  actor: Actor,
  given: Given<typeof routes.launch>,
): Promise<LaunchStart> {
  const launchId = newLaunchId();
  const capabilitySha256 = await capabilityHash(database, launchId);
  return database.transaction(async (tx) => {
    await queueLaunch(tx, actor.accountId, given.moduleId);
    const found = await findLaunchable(tx, actor, given);
    const place = { ...found, moduleId: given.moduleId };
    const attempt = await takeAttempt(tx, actor, place);
    await endOtherPackages(tx, place, attempt.id);
    return openLaunch(tx, {
      launchId,
      capabilitySha256,
      attemptId: attempt.id,
      epoch: attempt.launch_epoch,
      packageId: await moveAttempt(tx, attempt),
      accountId: actor.accountId,
      sessionId: actor.sessionId,
    });
  });
}
