import { newId } from '@amelie/ground';
import type { CommitReceipt, Missing, ModuleState } from '@amelie/contract';
import type { ScoOutcome } from '@amelie/rules';
import { type Askable, Database, rowsOf } from '../platform/database/database';
import type { RuntimeEvent } from './runtime-events';

/** All that one commit leaves behind. */
export interface CommitWrite {
  launchId: string;
  attemptId: string;
  epoch: number;
  /** Where the attempt has to stand for this to be written. */
  lastSeq: number;
  seq: number;
  itemId: string;
  /** The data model, as JSON text. */
  cmiText: string;
  /** The best so far. */
  outcome: ScoOutcome;
  /** What the package says now; it may go backwards. */
  claimed: ScoOutcome;
  session: number;
  earlier: number;
  active: number;
  earlierActive: number;
  recordedActive: number;
  terminated: boolean;
  sha256: string;
  moduleState: ModuleState;
  courseCompleted: boolean;
  missing: readonly Missing[];
  events: readonly RuntimeEvent[];
}

/**
 * Any number of commits of different attempts in one statement. The update of an attempt is its fence, everything else
 * hangs on it: a commit whose attempt does not stand where it should leaves nothing and answers nothing. The end of a
 * session is told to the record store by a job.
 */
const writeCommitsSql = (count: number) => `with fenced as (
     update runtime_attempt a set last_seq = g.seq, current_item = g.item_id, updated_at = now()
     from json_to_recordset($1::json) as g(
       place int, launch_id uuid, attempt_id uuid, epoch int, last_seq bigint, seq bigint, item_id text, outcome jsonb,
       claimed jsonb, session float8, earlier float8, active float8, earlier_active float8, recorded_active float8,
       terminated boolean, sha256 text, receipt jsonb, events json, job_id uuid)
     where a.id = g.attempt_id and a.launch_epoch = g.epoch and a.last_seq = g.last_seq and a.state = 'open'
       and exists (select from launch where launch.id = g.launch_id and ended_at is null)
     returning g.*, a.enrolment_id
   ), stored as (
     insert into runtime_state (attempt_id, item_id, cmi, outcome, claimed, epoch, seq, session_seconds,
       earlier_seconds, active_seconds, earlier_active_seconds, recorded_active_seconds, terminated)
     select attempt_id, item_id, case place ${dataModels(count)} end, outcome, claimed, epoch, seq, session, earlier,
       active, earlier_active, recorded_active, terminated from fenced
     on conflict (attempt_id, item_id) do update set
       cmi = excluded.cmi, outcome = excluded.outcome, claimed = excluded.claimed, epoch = excluded.epoch,
       seq = excluded.seq, session_seconds = excluded.session_seconds, earlier_seconds = excluded.earlier_seconds,
       active_seconds = excluded.active_seconds, earlier_active_seconds = excluded.earlier_active_seconds,
       recorded_active_seconds = excluded.recorded_active_seconds, terminated = excluded.terminated,
       saved_at = now()
   ), noted as (
     insert into runtime_event (id, attempt_id, kind, detail)
     select e.id, f.attempt_id, e.kind, e.detail
     from fenced f, json_to_recordset(f.events) as e(id uuid, kind text, detail jsonb)
   ), asked as (
     insert into outbox (id, job, payload)
     select job_id, 'tell-records', jsonb_build_object('enrolmentId', enrolment_id)
     from fenced where terminated and enrolment_id is not null
   )
   insert into runtime_commit (attempt_id, epoch, seq, sha256, receipt)
   select attempt_id, epoch, seq, sha256, receipt || jsonb_build_object('savedAt',
     to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
   from fenced
   returning attempt_id, receipt`;

/**
 * The data models as parameters of their own, chosen where they are stored: they are nearly all of the bytes, and each
 * is read once and copied nowhere.
 */
const dataModels = (count: number) =>
  Array.from({ length: count }, (_, place) => `when ${place + 1} then $${place + 2}::jsonb`).join(' ');

/** One commit but for its data model. */
function recordOf(write: CommitWrite, index: number): object {
  const { seq, moduleState, courseCompleted, missing } = write;
  return {
    place: index + 1,
    launch_id: write.launchId,
    attempt_id: write.attemptId,
    epoch: write.epoch,
    last_seq: write.lastSeq,
    seq,
    item_id: write.itemId,
    outcome: write.outcome,
    claimed: write.claimed,
    session: write.session,
    earlier: write.earlier,
    active: write.active,
    earlier_active: write.earlierActive,
    recorded_active: write.recordedActive,
    terminated: write.terminated,
    sha256: write.sha256,
    receipt: { seq, moduleState, courseCompleted, missing },
    events: write.events,
    job_id: write.terminated ? newId() : null,
  };
}

interface Written {
  attempt_id: string;
  receipt: CommitReceipt;
}

/**
 * Stores commits of different attempts in one statement and answers a receipt for each, in their order; null where
 * another commit or launch came in between. Groups are filled up to a power of two: PostgreSQL plans each size anew.
 */
export async function writeCommits(
  database: Database | Askable,
  writes: readonly CommitWrite[],
): Promise<(CommitReceipt | null)[]> {
  const size = 2 ** Math.ceil(Math.log2(writes.length));
  const sql = writeCommitsSql(size);
  const cmiTexts = Array.from({ length: size }, (_, place) => writes[place]?.cmiText ?? null);
  const given = [JSON.stringify(writes.map(recordOf)), ...cmiTexts];
  const rows =
    database instanceof Database
      ? await database.preparedRows<Written>(`write-commits-${size}`, sql, given)
      : await rowsOf<Written>(database, sql, given);
  const receipts = new Map(rows.map((row) => [row.attempt_id, row.receipt]));
  return writes.map(({ attemptId }) => receipts.get(attemptId) ?? null);
}
