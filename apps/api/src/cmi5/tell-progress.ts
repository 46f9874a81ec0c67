import type { CompletionRule, Evidence, ModuleState } from '@amelie/contract';
import { type AuResult, moduleOutcome, outcomeOfCmi5, untouchedAu } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import { rowOf, type Tx } from '../platform/database/database';
import { recordProgress } from '../progress/record-progress';
import { eventOf, noteEvent } from '../runtime/runtime-events';
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
export async function tellProgress(tx: Tx, { registration, course, units, ...reached }: Reached): Promise<void> {
  const { enrolmentId, moduleId, attemptId } = registration;
  if (enrolmentId === null || moduleId === null || attemptId === null) return;
  const row = await rowOf<{ rule: CompletionRule; before: ModuleState | null }>(
    tx,
    `select m.rule, g.state as before from course_module m
     left join module_progress g on g.module_id = m.id and g.enrolment_id = $2 where m.id = $1`,
    [moduleId, enrolmentId],
  );
  if (!row) return;
  const { rule } = row;
  const standing = outcomeOfCmi5(course.nodes, (id) => units.get(id) ?? untouchedAu);
  const opened = reached.opens === true || standing.parts.opened > 0;
  const { moduleState } = await recordProgress(tx, {
    enrolmentId,
    moduleId,
    outcome: {
      ...moduleOutcome(rule, { kind: 'package', opened, ...standing }),
      evidence: reached.evidence,
      activeSecondsAdded: reached.secondsAdded,
    },
    standing,
    now: now(),
  });
  const before = row.before ?? 'not-started';
  if (before !== moduleState)
    await noteEvent(tx, attemptId, eventOf('decided', { rule: rule.kind, before, state: moduleState }));
}
