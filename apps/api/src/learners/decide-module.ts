import { newId } from '@amelie/ground';
import type { Given, ModuleKind, routes } from '@amelie/contract';
import { entryByStaff, type LedgerEntry } from '@amelie/rules';
import { sayWithin } from '../cmi5/say';
import { writeAudit } from '../platform/audit/write-audit';
import { now } from '../platform/clock/clock';
import { rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { recordQuizPackages } from '../progress/record-quiz-packages';
import { replaceEntry } from '../progress/replace-entry';
import { closeAttempts } from './close-attempts';
import type { FollowingParts } from './followed-package';

type GivenDecision = Given<typeof routes.decideModule>;

/** The module in the version that this enrolment is of. Refuses `not-found`. */
export async function findModule(
  tx: Tx,
  { enrolmentId, moduleId }: { enrolmentId: string; moduleId: string },
): Promise<{ kind: ModuleKind; title: string }> {
  const row = await rowOf<{ kind: ModuleKind; title: string }>(
    tx,
    `select m.kind, m.title from enrolment e join course_module m on m.version_id = e.version_id
     where e.id = $1 and m.id = $2`,
    [enrolmentId, moduleId],
  );
  if (!row) throw new Refusal('not-found');
  return row;
}

async function saveDecision(tx: Tx, actor: Actor, given: GivenDecision, before: LedgerEntry | null): Promise<void> {
  const { enrolmentId, moduleId, kind, state, reason } = given;
  await tx.query(
    `insert into progress_decision (id, enrolment_id, module_id, kind, state, reason, entry_before, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), enrolmentId, moduleId, kind, state, reason, before, actor.accountId],
  );
  await writeAudit(tx, {
    actorId: actor.accountId,
    action: kind === 'confirmed' ? 'confirm-module' : 'set-module',
    objectType: 'enrolment',
    objectId: enrolmentId,
    detail: { moduleId, before: before?.state ?? 'not-started', state },
  });
}

/** Records a decision and puts it into the ledger. Refuses `not-found`. */
export async function decideWithin(tx: Tx, actor: Actor, given: GivenDecision): Promise<void> {
  const { enrolmentId, moduleId, state } = given;
  const module = await findModule(tx, given);
  const at = now();
  const ids = { enrolmentId, moduleId, now: at };
  const before = await replaceEntry(tx, ids, (entry) => entryByStaff(entry, state, at));
  await saveDecision(tx, actor, given, before);
  if (state === 'completed' && module.kind === 'quiz')
    await recordQuizPackages(tx, { ...ids, outcome: { score: before?.score ?? null, evidence: 'confirmed' } });
}

/**
 * Records what staff say of a module: a confirmation, or a state with a reason that the learner reads. What stood
 * before is kept, so that it can be taken back. Refuses `not-found`, `reason-missing`.
 */
export async function decideModule(
  { database, appOrigin }: FollowingParts,
  actor: Actor,
  given: GivenDecision,
): Promise<{ done: true }> {
  const { kind, state, reason } = given;
  if (kind === 'set' && reason.trim() === '') throw new Refusal('reason-missing');
  if (kind === 'confirmed' && state !== 'completed') throw new Refusal('bad-request');
  return database.transaction(async (tx) => {
    // Work that was set back starts anew: what the package has stored would else complete it at its next word.
    const { told } = state === 'completed' ? { told: [] } : await closeAttempts(tx, given);
    await decideWithin(tx, actor, given);
    await sayWithin(tx, appOrigin, { told });
    return { done: true } as const;
  });
}
