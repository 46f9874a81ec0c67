import { now } from '../platform/clock/clock';
import { rowOf, type Tx } from '../platform/database/database';
import { askForRecords } from '../progress/ask-for-records';

/** Asks for what happened in an attempt to be written into the record store; a preview is nobody's learning. */
export async function askForAttempt(tx: Tx, attemptId: string): Promise<void> {
  const row = await rowOf<{ enrolmentId: string }>(
    tx,
    `select enrolment_id as "enrolmentId" from runtime_attempt where id = $1 and not preview and enrolment_id is not null`,
    [attemptId],
  );
  if (row) await askForRecords(tx, row.enrolmentId, now());
}
