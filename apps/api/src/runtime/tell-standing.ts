import type { CompletionRule, Evidence, ModuleState } from '@amelie/contract';
import { moduleOutcome, type PackageStanding } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import { rowOf, type Tx } from '../platform/database/database';
import { recordProgress } from '../progress/record-progress';
import { eventOf, noteEvent } from './runtime-events';

/** Whose attempt on which part of a course; in a preview nobody's. */
export interface StandingPlace {
  enrolmentId: string | null;
  moduleId: string | null;
  attemptId: string | null;
}

interface Told {
  standing: PackageStanding;
  evidence: Evidence;
  secondsAdded: number;
  /** False when nothing of it has been opened yet. */
  opened?: boolean;
}

/**
 * Lets the module's rule decide on how a package stands that speaks with the record store, and tells the ledger. Of
 * previews nobody hears.
 */
export async function tellStanding(
  tx: Tx,
  place: StandingPlace,
  { standing, opened = true, ...told }: Told,
): Promise<void> {
  const { enrolmentId, moduleId, attemptId } = place;
  if (enrolmentId === null || moduleId === null || attemptId === null) return;
  const row = await rowOf<{ rule: CompletionRule; before: ModuleState | null }>(
    tx,
    `select m.rule, g.state as before from course_module m
     left join module_progress g on g.module_id = m.id and g.enrolment_id = $2 where m.id = $1`,
    [moduleId, enrolmentId],
  );
  if (!row) return;
  const { rule } = row;
  const { moduleState } = await recordProgress(tx, {
    enrolmentId,
    moduleId,
    outcome: {
      ...moduleOutcome(rule, { kind: 'package', opened, ...standing }),
      evidence: told.evidence,
      activeSecondsAdded: told.secondsAdded,
    },
    standing,
    now: now(),
  });
  const before = row.before ?? 'not-started';
  if (before !== moduleState)
    await noteEvent(tx, attemptId, eventOf('decided', { rule: rule.kind, before, state: moduleState }));
}
