import type { Given, routes } from '@amelie/contract';
import { entryAfterUndo, type LedgerEntry, type StaffDecision } from '@amelie/rules';
import { writeAudit } from '../platform/audit/write-audit';
import { now } from '../platform/clock/clock';
import { type Database, rowOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { replaceEntry } from '../progress/replace-entry';
import { findModule } from './decide-module';

interface DecisionRow {
  id: string;
  state: StaffDecision['state'];
  before: (Omit<LedgerEntry, 'completedAt'> & { completedAt: string | null }) | null;
}

const entryOf = (before: DecisionRow['before']): LedgerEntry | null =>
  before && { ...before, completedAt: before.completedAt === null ? null : new Date(before.completedAt) };

/** Takes the last decision about a module back: what the learner's own work says counts again. Refuses `not-found`. */
export async function undoDecision(
  database: Database,
  actor: Actor,
  { enrolmentId, moduleId }: Given<typeof routes.undoDecision>,
): Promise<{ done: true }> {
  return database.transaction(async (tx) => {
    await findModule(tx, { enrolmentId, moduleId });
    const decision = await rowOf<DecisionRow>(
      tx,
      `select id, state, entry_before as before from progress_decision
       where enrolment_id = $1 and module_id = $2 and undone_at is null
       order by made_at desc, id desc limit 1 for update`,
      [enrolmentId, moduleId],
    );
    if (!decision) throw new Refusal('not-found');
    const undone = { state: decision.state, before: entryOf(decision.before) };
    await replaceEntry(tx, { enrolmentId, moduleId, now: now() }, (entry) => {
      if (!entry) throw new Error('A decision left no entry in the ledger');
      return entryAfterUndo(undone, entry);
    });
    await tx.query(`update progress_decision set undone_at = now(), undone_by = $2 where id = $1`, [
      decision.id,
      actor.accountId,
    ]);
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'undo-module-decision',
      objectType: 'enrolment',
      objectId: enrolmentId,
      detail: { moduleId, decisionId: decision.id },
    });
    return { done: true } as const;
  });
}
