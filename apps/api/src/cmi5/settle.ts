import type { Evidence } from '@amelie/contract';
import { dueSatisfied, type LmsStatement, rollUp, satisfiedStatement, untouchedAu } from '@amelie/rules';
import { rowsOf, type Tx } from '../platform/database/database';
import { courseOf, toldActivity } from './course-of';
import type { Registration } from './registrations.queries';
import { toldIn } from './say';
import { tellProgress } from './tell-progress';
import { readUnits } from './units.queries';

interface Settled {
  /** The session that brought it about, or one made for this (9.3.9). */
  sessionId: string;
  evidence: Evidence;
  secondsAdded: number;
  /** The learner is just about to open it; otherwise it counts as opened once one of its AUs was. */
  opens?: boolean;
}

async function readSaid(tx: Tx, registrationId: string, courseId: string): Promise<Set<string | null>> {
  const rows = await rowsOf<{ node_id: string }>(tx, `select node_id from cmi5_satisfied where registration_id = $1`, [
    registrationId,
  ]);
  return new Set(rows.map(({ node_id: id }) => (id === courseId ? null : id)));
}

/**
 * Rolls up what a registration has reached and tells the ledger. Answers what the LMS has to say satisfied of now; it
 * is written down as said, so the caller has to store it in the same transaction.
 */
export async function settle(tx: Tx, registration: Registration, settled: Settled): Promise<LmsStatement[]> {
  const course = await courseOf(tx, registration.packageId);
  const units = await readUnits(tx, registration.id);
  const reached = rollUp(course.nodes, (id) => units.get(id) ?? untouchedAu);
  const due = dueSatisfied(reached, await readSaid(tx, registration.id, course.id));
  await tellProgress(tx, { registration, course, units, ...settled });
  if (due.length === 0) return [];
  await tx.query(`insert into cmi5_satisfied (registration_id, node_id) select $1, unnest($2::text[])`, [
    registration.id,
    due.map((id) => id ?? course.id),
  ]);
  return due.map((id) => {
    const kind = id === null ? 'course' : 'block';
    const node = id === null ? course : (course.byId.get(id) ?? course);
    const activity = toldActivity(registration.idBase, kind, node);
    return satisfiedStatement(toldIn(registration, settled.sessionId), activity, kind);
  });
}
