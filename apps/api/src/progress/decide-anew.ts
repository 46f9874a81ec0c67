import type { Tx } from '../platform/database/database';
import { decideCourse, lockEnrolment } from './record-progress';

/**
 * Decides a course again after something other than learning has changed what its certificate needs, and issues the
 * certificate when its rule is met now.
 * @returns the certificate issued by this, or null
 */
export async function decideAnew(tx: Tx, given: { enrolmentId: string; now: Date }): Promise<string | null> {
  const enrolment = await lockEnrolment(tx, given.enrolmentId);
  const { issuedId } = await decideCourse(tx, given, enrolment);
  return issuedId;
}
