import type { Tx } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';

/**
 * Asks for what was learnt in an enrolment to be written into the record store, once for all that happens at one moment.
 * The store stands above: its job reads down and writes what is not told yet.
 */
export function askForRecords(tx: Tx, enrolmentId: string, at: Date): Promise<void> {
  return addJob(tx, 'tell-records', { enrolmentId }, `tell-records:${enrolmentId}:${at.toISOString()}`);
}
