import type { CommitReceipt } from '@amelie/contract';
import { mergeItems, moduleOutcome, type PackageStanding, stillMissing } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import type { Tx } from '../platform/database/database';
import { recordProgress } from '../progress/record-progress';
import { type CommitContext, lockAttempt, readOtherOutcomes } from './commit.queries';
import type { PackageFacts } from './package-facts';
import { eventOf } from './runtime-events';
import { type CommitWrite, writeCommits } from './write-commit';

async function standingOf(tx: Tx, write: CommitWrite, facts: PackageFacts): Promise<PackageStanding> {
  const others = await readOtherOutcomes(tx, write.attemptId, write.itemId);
  const outcomes = [...others, write].filter(({ itemId }) => facts.counting.has(itemId)).map(({ outcome }) => outcome);
  return {
    outcome: mergeItems(outcomes, facts.counting.size),
    parts: { opened: outcomes.length, of: facts.counting.size },
  };
}

/**
 * Merges the items, lets the module's rule decide, tells the ledger and writes the commit with what was decided.
 * Answers null when the attempt was taken over.
 */
export async function tellLedger(
  tx: Tx,
  context: CommitContext,
  write: CommitWrite,
  facts: PackageFacts,
): Promise<CommitReceipt | null> {
  if (!(await lockAttempt(tx, context))) return null;
  const { enrolmentId, moduleId, rule } = context;
  if (enrolmentId === null || moduleId === null || rule === null) return null;
  const standing = await standingOf(tx, write, facts);
  const recorded = await recordProgress(tx, {
    enrolmentId,
    moduleId,
    outcome: {
      ...moduleOutcome(rule, { kind: 'package', opened: true, ...standing }),
      evidence: 'self-reported',
      activeSecondsAdded: write.recordedActive - context.recordedActive,
    },
    standing,
    now: now(),
  });
  const { moduleState, courseCompleted } = recorded;
  const before = context.moduleState ?? 'not-started';
  const decided = before === moduleState ? [] : [eventOf('decided', { rule: rule.kind, before, state: moduleState })];
  const missing = stillMissing(rule, moduleState, standing);
  const events = [...write.events, ...decided];
  const [receipt] = await writeCommits(tx, [{ ...write, moduleState, courseCompleted, missing, events }]);
  return receipt ?? null;
}
