import type { LaunchActor } from '@amelie/rules';
import { changedRows, type Askable, rowOf, type Tx } from '../platform/database/database';

/** One learner's enrolment in one course of cmi5 (9.6.1). */
export interface Registration {
  id: string;
  packageId: string;
  actor: LaunchActor;
  /** The ids of its activities begin with it. */
  idBase: string;
  /** Null when the administrator's API made it. */
  attemptId: string | null;
  /** Null in a preview too, as `moduleId`. */
  enrolmentId: string | null;
  moduleId: string | null;
}

const columns = `r.id, coalesce(a.package_id, r.package_id) as "packageId", r.actor, r.id_base as "idBase",
  r.attempt_id as "attemptId", a.enrolment_id as "enrolmentId", a.module_id as "moduleId"`;
const tables = `cmi5_registration r left join runtime_attempt a on a.id = r.attempt_id`;

/** Takes a registration for this transaction: what happens in it happens one after the other. */
export function lockRegistration(tx: Tx, id: string): Promise<Registration | null> {
  return rowOf<Registration>(tx, `select ${columns} from ${tables} where r.id = $1 for update of r`, [id]);
}

export function findRegistrationOf(database: Askable, attemptId: string): Promise<Registration | null> {
  return rowOf<Registration>(database, `select ${columns} from ${tables} where r.attempt_id = $1`, [attemptId]);
}

export interface NewRegistration {
  id: string;
  attemptId: string | null;
  packageId: string;
  actor: LaunchActor;
  idBase: string;
}

/** Writes a registration down and takes it; null when there is one of this id or for this attempt already. */
export async function insertRegistration(tx: Tx, given: NewRegistration): Promise<Registration | null> {
  const rows = await changedRows<{ id: string }>(
    tx,
    `insert into cmi5_registration (id, attempt_id, package_id, actor, id_base) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [given.id, given.attemptId, given.packageId, given.actor, given.idBase],
  );
  return rows.length === 0 ? null : lockRegistration(tx, given.id);
}
