import type { CompletionRule } from '@amelie/contract';
import { moduleOutcome } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import { rowOf, type Tx } from '../platform/database/database';
import { recordProgress } from '../progress/record-progress';
import { packageFacts } from './package-facts';

interface OpenedRow {
  enrolmentId: string;
  moduleId: string;
  packageId: string;
  packageRevision: number;
  rule: CompletionRule;
}

/** Tells the ledger that a learner has opened a package module; for a package that never reports it is all it hears. */
export async function noteOpened(tx: Tx, attemptId: string): Promise<void> {
  const row = await rowOf<OpenedRow>(
    tx,
    `select a.enrolment_id as "enrolmentId", a.module_id as "moduleId", a.package_id as "packageId",
       p.revision as "packageRevision", m.rule
     from runtime_attempt a join course_module m on m.id = a.module_id join package p on p.id = a.package_id
     where a.id = $1 and not a.preview and not exists (
       select 1 from module_progress g where g.enrolment_id = a.enrolment_id and g.module_id = a.module_id)`,
    [attemptId],
  );
  if (!row) return;
  const outcome = { completion: 'not-attempted', success: 'unknown', score: null } as const;
  const facts = { kind: 'package', opened: true, outcome } as const;
  const { counting } = await packageFacts(tx, row);
  const { enrolmentId, moduleId, rule } = row;
  await recordProgress(tx, {
    enrolmentId,
    moduleId,
    outcome: { ...moduleOutcome(rule, facts), evidence: 'self-reported' },
    standing: { outcome, parts: { opened: 0, of: counting.size } },
    now: now(),
  });
}
