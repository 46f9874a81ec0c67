import type { LmsStatement } from '@amelie/rules';
import { abandonActive } from '../cmi5/abandon-session';
import { lockRegistration } from '../cmi5/registrations.queries';
import { rowsOf, type Tx } from '../platform/database/database';
import type { FollowedPlace } from './followed-package';

/** Players of what is registered anew go away: their launches are over. */
async function endLaunches(tx: Tx, { enrolmentId, moduleId }: FollowedPlace): Promise<void> {
  await tx.query(
    `update launch l set ended_at = now()
     from runtime_attempt a join cmi5_registration r on r.attempt_id = a.id
     where l.attempt_id = a.id and l.ended_at is null
       and a.enrolment_id = $1 and a.module_id = $2 and a.state = 'open'`,
    [enrolmentId, moduleId],
  );
}

export interface ClosedAttempts {
  registrations: number;
  /** What the LMS has to say of them, by the caller, as the last act of the transaction. */
  told: LmsStatement[];
}

/**
 * Closes the attempts at a module: the next opening begins anew, with a new registration where the course is one of cmi5,
 * whose open session is abandoned (9.3.6). Registrations come before the enrolment, as where statements are taken.
 */
export async function closeAttempts(tx: Tx, place: FollowedPlace): Promise<ClosedAttempts> {
  const { enrolmentId, moduleId } = place;
  const registrations = await rowsOf<{ id: string }>(
    tx,
    `select r.id from cmi5_registration r join runtime_attempt a on a.id = r.attempt_id
     where a.enrolment_id = $1 and a.module_id = $2 and a.state = 'open' order by r.id`,
    [enrolmentId, moduleId],
  );
  const told: LmsStatement[] = [];
  for (const { id } of registrations) {
    const registration = await lockRegistration(tx, id);
    if (registration) told.push(...(await abandonActive(tx, registration)));
  }
  await endLaunches(tx, place);
  await tx.query(
    `update runtime_attempt set state = 'closed', updated_at = now()
     where enrolment_id = $1 and module_id = $2 and state = 'open'`,
    [enrolmentId, moduleId],
  );
  return { registrations: registrations.length, told };
}
