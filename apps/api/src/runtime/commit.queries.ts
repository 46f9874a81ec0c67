import type { CommitReceipt, CompletionRule, ModuleState } from '@amelie/contract';
import type { PackageStanding, ScoOutcome } from '@amelie/rules';
import { type Askable, type Database, rowOf } from '../platform/database/database';
import type { CountedTime } from './session-seconds';

/** All that a commit has to know before it is written, read in one question. */
export interface CommitContext extends CountedTime {
  attemptId: string;
  packageId: string;
  packageRevision: number;
  enrolmentId: string | null;
  moduleId: string | null;
  rule: CompletionRule | null;
  moduleState: ModuleState | null;
  courseCompleted: boolean;
  ended: boolean;
  closed: boolean;
  epoch: number;
  currentEpoch: number;
  lastSeq: number;
  /** What was stored of the item before, for good; null the first time. */
  outcome: ScoOutcome | null;
  /** What the package said last; null the first time. */
  claimed: ScoOutcome | null;
  /** How far the whole package was when the ledger heard of it last. */
  standing: PackageStanding | null;
  recordedActive: number;
  /** The receipt of this number, when it was given before, and the hash of what it was given for. */
  receipt: CommitReceipt | null;
  sha256: string | null;
  savedAt: Date;
  /** When all this was read, in milliseconds of the process's monotonic clock. */
  readAt: number;
}

export interface CommitKey {
  launchId: string;
  accountId: string;
  itemId: string;
  seq: number;
}

/** The launch of this person with its attempt, the item's stored time and outcome, and a known receipt; or null. */
export async function readCommitContext(database: Database, key: CommitKey): Promise<CommitContext | null> {
  const row = await database.preparedRow<CommitContext & { lastSeq: string }>(
    'commit-context',
    `select a.id as "attemptId", a.package_id as "packageId", p.revision as "packageRevision", a.enrolment_id as "enrolmentId",
       a.module_id as "moduleId", m.rule, g.state as "moduleState", e.completed_at is not null as "courseCompleted",
       l.ended_at is not null as ended, a.state = 'closed' as closed, l.epoch, a.launch_epoch as "currentEpoch",
       a.last_seq as "lastSeq", a.updated_at as "savedAt", s.outcome, s.claimed,
       g.standing,
       coalesce(s.recorded_active_seconds, 0) as "recordedActive",
       case when s.epoch = a.launch_epoch then s.active_seconds else 0 end as active,
       coalesce(case when s.epoch = a.launch_epoch then s.earlier_seconds
         else s.earlier_seconds + s.session_seconds end, 0) as earlier,
       coalesce(case when s.epoch = a.launch_epoch then s.earlier_active_seconds
         else s.earlier_active_seconds + s.active_seconds end, 0) as "earlierActive",
       coalesce(o.session, 0) as "otherSession", coalesce(o.active, 0) as "otherActive",
       extract(epoch from now() - l.opened_at)::float8 as elapsed, c.receipt, c.sha256
     from launch l
     join runtime_attempt a on a.id = l.attempt_id
     join package p on p.id = a.package_id
     left join course_module m on m.id = a.module_id
     left join enrolment e on e.id = a.enrolment_id
     left join module_progress g on g.enrolment_id = a.enrolment_id and g.module_id = a.module_id
     left join runtime_state s on s.attempt_id = a.id and s.item_id = $3
     left join runtime_commit c on c.attempt_id = a.id and c.seq = $4
     left join lateral (
       select sum(i.session_seconds) as session, sum(i.active_seconds) as active
       from runtime_state i where i.attempt_id = a.id and i.item_id <> $3 and i.epoch = a.launch_epoch
     ) o on true
     where l.id = $1 and l.account_id = $2`,
    [key.launchId, key.accountId, key.itemId, key.seq],
  );
  return row && { ...row, lastSeq: Number(row.lastSeq), readAt: performance.now() };
}

/** Takes the attempt for this transaction, under the same conditions as the fence above. */
export async function lockAttempt(tx: Askable, { attemptId, epoch, lastSeq }: CommitContext): Promise<boolean> {
  const row = await rowOf(
    tx,
    `select 1 from runtime_attempt
     where id = $1 and launch_epoch = $2 and last_seq = $3 and state = 'open' for update`,
    [attemptId, epoch, lastSeq],
  );
  return row !== null;
}

/** The outcomes of the attempt's other items. */
export async function readOtherOutcomes(
  tx: Askable,
  attemptId: string,
  itemId: string,
): Promise<{ itemId: string; outcome: ScoOutcome }[]> {
  return tx.query(`select item_id as "itemId", outcome from runtime_state where attempt_id = $1 and item_id <> $2`, [
    attemptId,
    itemId,
  ]);
}
