import { newId } from '@amelie/ground';
import type { Edition, Given, LaunchStart, ModuleKind, PackageState, routes } from '@amelie/contract';
import { changedRows, type Database, rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { capabilityHash } from './capability';
import { demandLaunched } from './demand-launched';
import { newLaunchId, openLaunch } from './open-launch';

interface LaunchableRow {
  enrolment_id: string;
  kind: ModuleKind;
  package_id: string | null;
  state: PackageState | null;
  edition: Edition | null;
}

/** The module in the version that this person is enrolled in. Refuses `not-found` for anybody else's. */
async function findLaunchable(tx: Tx, actor: Actor, moduleId: string) {
  const row = await rowOf<LaunchableRow>(
    tx,
    `select e.id as enrolment_id, m.kind, m.package_id, p.state, p.edition
     from course_module m
     join enrolment e on e.version_id = m.version_id and e.account_id = $2
     left join package p on p.id = m.package_id
     where m.id = $1`,
    [moduleId, actor.accountId],
  );
  if (!row) throw new Refusal('not-found');
  if (row.kind !== 'package') throw new Refusal('module-kind-mismatch', { kind: row.kind });
  if (row.package_id === null || row.state !== 'ready') throw new Refusal('package-not-ready');
  demandLaunched(row.edition);
  return { enrolmentId: row.enrolment_id, packageId: row.package_id };
}

interface AttemptRow {
  id: string;
  launch_epoch: number;
  package_id: string;
}

/** Finds or makes the open attempt and takes it over: whoever held it before has an older epoch now. */
async function takeAttempt(
  tx: Tx,
  actor: Actor,
  of: { moduleId: string; enrolmentId: string; packageId: string },
): Promise<AttemptRow> {
  const [attempt] = await changedRows<AttemptRow>(
    tx,
    `insert into runtime_attempt (id, enrolment_id, module_id, account_id, package_id, number, launch_epoch)
     select $1, $2, $3, $4, $5, 1 + count(*), 1
     from runtime_attempt where enrolment_id = $2 and module_id = $3 and state = 'closed'
     on conflict (enrolment_id, module_id, number)
       do update set launch_epoch = runtime_attempt.launch_epoch + 1, updated_at = now()
     returning id, launch_epoch, package_id`,
    [newId(), of.enrolmentId, of.moduleId, actor.accountId, of.packageId],
  );
  if (!attempt) throw new Refusal('not-found');
  return attempt;
}

/** Opens a package module for a learner: a new launch; older ones of the attempt are superseded. */
export async function launchModule(
  database: Database,
  actor: Actor,
  { moduleId }: Given<typeof routes.launch>,
): Promise<LaunchStart> {
  const launchId = newLaunchId();
  const capabilitySha256 = await capabilityHash(database, launchId);
  return database.transaction(async (tx) => {
    const { enrolmentId, packageId } = await findLaunchable(tx, actor, moduleId);
    const attempt = await takeAttempt(tx, actor, { moduleId, enrolmentId, packageId });
    return openLaunch(tx, {
      launchId,
      capabilitySha256,
      attemptId: attempt.id,
      epoch: attempt.launch_epoch,
      packageId: attempt.package_id,
      accountId: actor.accountId,
      sessionId: actor.sessionId,
    });
  });
}
