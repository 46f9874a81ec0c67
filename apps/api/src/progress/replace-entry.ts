import type { LedgerEntry } from '@amelie/rules';
import type { Tx } from '../platform/database/database';
import { askForRecords } from './ask-for-records';
import { decideCourse, lockEnrolment, readStanding, saveLedger } from './record-progress';

interface Replaced {
  enrolmentId: string;
  moduleId: string;
  now: Date;
}

/** A course that was completed is open again when one of its required parts is; a certificate that is out stands. */
async function reopenCourse(tx: Tx, enrolmentId: string): Promise<void> {
  await tx.query(
    `update enrolment e set completed_at = null
     where e.id = $1 and e.completed_at is not null
       and exists (select from course_module m
         left join module_progress p on p.module_id = m.id and p.enrolment_id = e.id
         where m.version_id = e.version_id and m.required and p.state is distinct from 'completed')
       and not exists (select from certificate c
         where c.account_id = e.account_id and c.version_id = e.version_id and c.revoked_at is null)`,
    [enrolmentId],
  );
}

/**
 * Puts another entry into the ledger in place of what stands, by the word of staff: the only way in which it may go
 * back. Decides the course anew and issues the certificate when that completes it. Answers what stood before.
 */
export async function replaceEntry(
  tx: Tx,
  { enrolmentId, moduleId, now }: Replaced,
  change: (before: LedgerEntry | null) => LedgerEntry,
): Promise<LedgerEntry | null> {
  const enrolment = await lockEnrolment(tx, enrolmentId);
  const { entry: before } = await readStanding(tx, { enrolmentId, moduleId });
  const entry = change(before);
  await saveLedger(tx, { enrolmentId, moduleId, now }, entry);
  if (entry.state === 'completed') await decideCourse(tx, { enrolmentId, now }, enrolment);
  else await reopenCourse(tx, enrolmentId);
  await askForRecords(tx, enrolmentId, now);
  return before;
}
