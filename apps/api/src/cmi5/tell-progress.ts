import type { Evidence } from '@amelie/contract';
import { type AuResult, outcomeOfCmi5, untouchedAu } from '@amelie/rules';
import type { Tx } from '../platform/database/database';
import { tellStanding } from '../runtime/tell-standing';
import type { RunCourse } from './course-of';
import type { Registration } from './registrations.queries';

interface Reached {
  registration: Registration;
  course: RunCourse;
  units: ReadonlyMap<string, AuResult>;
  evidence: Evidence;
  secondsAdded: number;
  opens?: boolean;
}

/** Lets the module's rule decide on what a learner has reached, and tells the ledger. Of previews nobody hears. */
export function tellProgress(tx: Tx, { registration, course, units, opens, ...told }: Reached): Promise<void> {
  const standing = outcomeOfCmi5(course.nodes, (id) => units.get(id) ?? untouchedAu);
  const opened = opens === true || standing.parts.opened > 0;
  return tellStanding(tx, registration, { standing, opened, ...told });
}
