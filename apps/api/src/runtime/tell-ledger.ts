import type { CommitReceipt, SequencingSave } from '@amelie/contract';
import { mergeItems, moduleOutcome, type PackageStanding, stillMissing } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import type { Tx } from '../platform/database/database';
import { recordProgress } from '../progress/record-progress';
import { type CommitContext, lockAttempt, readOtherOutcomes } from './commit.queries';
import { keepSequencing } from './keep-sequencing';
import type { PackageFacts } from './package-facts';
import { eventOf } from './runtime-events';
import { type CommitWrite, writeCommits } from './write-commit';

/** A commit, and what it says of the whole package when that is run by its sequencing. */
type Told = CommitWrite & { sequencing?: SequencingSave | undefined };

async function standingOf(tx: Tx, write: Told, facts: PackageFacts): Promise<PackageStanding> {
  const others = await readOtherOutcomes(tx, write.attemptId, write.itemId);
  const outcomes = [...others, write].filter(({ itemId }) => facts.counting.has(itemId)).map(({ outcome }) => outcome);
  const root = facts.sequencing && (await keepSequencing(tx, write.attemptId, facts.sequencing, write.sequencing));
  return {
    outcome: root ?? mergeItems(outcomes, facts.counting.size),
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
  { sequencing, ...write }: Told,
  facts: PackageFacts,
): Promise<CommitReceipt | null> {
  if (!(await lockAttempt(tx, context))) return null;
  const { enrolmentId, moduleId, rule } = context;
  const standing = await standingOf(tx, { ...write, sequencing }, facts);
  if (enrolmentId === null || moduleId === null || rule === null) return (await writeCommits(tx, [write]))[0] ?? null;
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
