import { newId } from '@amelie/ground';
import { rowOf, type Tx } from '../platform/database/database';

/** Launches of one module by one learner go one after the other: attempts are numbered across its packages. */
export async function queueLaunch(tx: Tx, accountId: string, moduleId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`launch ${accountId} ${moduleId}`]);
}

export interface AttemptOf {
  enrolmentId: string;
  moduleId: string;
  accountId: string;
  packageId: string;
  /** Of the package and all its versions. */
  lineId: string;
}

export interface OpenAttempt {
  id: string;
  /** The version that it is of: begun work stays on its own. */
  packageId: string;
}

/**
 * The open attempt at a package of a module, begun for a learner who has not opened it yet when there is none. Nothing
 * runs in it before a launch takes it over. The launches of the module are queued by the caller.
 */
export async function findOrBeginAttempt(tx: Tx, given: AttemptOf): Promise<OpenAttempt> {
  const { enrolmentId, moduleId, accountId, packageId, lineId } = given;
  await tx.query(
    `insert into runtime_attempt (id, enrolment_id, module_id, account_id, package_id, line_id, number)
     select $1, $2, $3, $4, $5, $6, 1 + coalesce(max(number), 0)
     from runtime_attempt where enrolment_id = $2 and module_id = $3
     on conflict (enrolment_id, module_id, line_id) where state = 'open' and enrolment_id is not null do nothing`,
    [newId(), enrolmentId, moduleId, accountId, packageId, lineId],
  );
  const attempt = await rowOf<OpenAttempt>(
    tx,
    `select id, package_id as "packageId" from runtime_attempt
     where enrolment_id = $1 and module_id = $2 and line_id = $3 and state = 'open'`,
    [enrolmentId, moduleId, lineId],
  );
  if (!attempt) throw new Error('An attempt that was just begun is not there');
  return attempt;
}
