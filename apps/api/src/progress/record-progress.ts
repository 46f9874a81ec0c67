import type { Evidence, ModuleState } from '@amelie/contract';
import {
  courseComplete,
  type EvidencedModule,
  type LearntOutcome,
  type LedgerEntry,
  mergeProgress,
  type PackageStanding,
} from '@amelie/rules';
import { issueCertificate } from '../certificates/issue-certificate';
import { rowOf, rowsOf, type Tx } from '../platform/database/database';
import { formMissingSql } from './form-facts';
import { askForRecords } from './ask-for-records';

export interface ProgressReport {
  enrolmentId: string;
  moduleId: string;
  outcome: LearntOutcome;
  /** How far a package is, kept for what is said to be missing; what stands stays without one. */
  standing?: PackageStanding;
  now: Date;
}

export interface RecordedProgress {
  moduleState: ModuleState;
  courseCompleted: boolean;
  certificateId: string | null;
}

interface LockedEnrolment {
  versionId: string;
  completedAt: Date | null;
  needsGradedEvidence: boolean;
  formMissing: boolean;
}

interface Standing {
  /** The ledger's entry for the module; null before the first report. */
  entry: LedgerEntry | null;
  certificateId: string | null;
}

interface StandingRow {
  known: boolean;
  state: LedgerEntry['state'];
  score: number | null;
  evidence: Evidence;
  activeSeconds: number;
  completedAt: Date | null;
  certificateId: string | null;
}

/** Takes the enrolment for this transaction: whatever is learnt about one course enters one after the other. */
export async function lockEnrolment(tx: Tx, enrolmentId: string): Promise<LockedEnrolment> {
  const row = await rowOf<LockedEnrolment>(
    tx,
    `select e.version_id as "versionId", e.completed_at as "completedAt",
            v.certificate_needs_graded_evidence as "needsGradedEvidence", ${formMissingSql} as "formMissing"
     from enrolment e join course_version v on v.id = e.version_id
     where e.id = $1 for update of e`,
    [enrolmentId],
  );
  if (!row) throw new Error('Progress was reported for an enrolment that does not exist');
  return row;
}

/** What stands so far. Read after the lock, by a statement of its own, so that it sees what others have just written. */
export async function readStanding(
  tx: Tx,
  { enrolmentId, moduleId }: Pick<ProgressReport, 'enrolmentId' | 'moduleId'>,
): Promise<Standing> {
  const row = await rowOf<StandingRow>(
    tx,
    `select p.enrolment_id is not null as known, p.state, p.score, p.evidence,
            p.active_seconds as "activeSeconds", p.completed_at as "completedAt", c.id as "certificateId"
     from enrolment e
     join course_module m on m.version_id = e.version_id and m.id = $2
     left join module_progress p on p.enrolment_id = e.id and p.module_id = m.id
     left join certificate c on c.account_id = e.account_id and c.version_id = e.version_id and c.revoked_at is null
     where e.id = $1`,
    [enrolmentId, moduleId],
  );
  if (!row) throw new Error('Progress was reported for a module of another version');
  const { known, certificateId, ...entry } = row;
  return { entry: known ? entry : null, certificateId };
}

export async function saveLedger(
  tx: Tx,
  { enrolmentId, moduleId, standing, now }: Omit<ProgressReport, 'outcome'>,
  entry: LedgerEntry,
): Promise<void> {
  await tx.query(
    `with active as (update enrolment set last_active_at = greatest(last_active_at, $8) where id = $1)
     insert into module_progress
       (enrolment_id, module_id, state, score, evidence, active_seconds, completed_at, standing, started_at,
        updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $9, $8, $8)
     on conflict (enrolment_id, module_id) do update set
       state = excluded.state, score = excluded.score, evidence = excluded.evidence,
       active_seconds = excluded.active_seconds, completed_at = excluded.completed_at,
       standing = coalesce(excluded.standing, module_progress.standing), updated_at = excluded.updated_at`,
    [
      enrolmentId,
      moduleId,
      entry.state,
      entry.score,
      entry.evidence,
      entry.activeSeconds,
      entry.completedAt,
      now,
      standing ?? null,
    ],
  );
}

/** Decides the course after a module has been completed, and issues the certificate when its rule is met. */
export async function decideCourse(
  tx: Tx,
  { enrolmentId, now }: Pick<ProgressReport, 'enrolmentId' | 'now'>,
  enrolment: LockedEnrolment,
): Promise<{ courseCompleted: boolean; issuedId: string | null }> {
  const modules = await rowsOf<EvidencedModule>(
    tx,
    `select m.required, coalesce(p.state, 'not-started') as state, p.evidence
     from course_module m
     left join module_progress p on p.module_id = m.id and p.enrolment_id = $1
     where m.version_id = $2`,
    [enrolmentId, enrolment.versionId],
  );
  const { completed, certificate } = courseComplete(modules, {
    gradedEvidence: enrolment.needsGradedEvidence,
    form: enrolment.formMissing,
  });
  if (completed && !enrolment.completedAt)
    await tx.query(`update enrolment set completed_at = $2 where id = $1 and completed_at is null`, [enrolmentId, now]);
  return {
    courseCompleted: completed || enrolment.completedAt !== null,
    issuedId: certificate ? await issueCertificate(tx, { enrolmentId, now }) : null,
  };
}

/**
 * The one door through which anything learnt enters. Locks the enrolment, writes the outcome into the ledger (which
 * never goes back), decides the module and then the course, and issues the certificate when that completes it.
 * To be called inside the transaction that saves the evidence; any number of times with the same outcome is safe,
 * except that `activeSecondsAdded` adds up.
 */
export async function recordProgress(tx: Tx, report: ProgressReport): Promise<RecordedProgress> {
  const enrolment = await lockEnrolment(tx, report.enrolmentId);
  const { entry: before, certificateId } = await readStanding(tx, report);
  const entry = mergeProgress(before, report.outcome, report.now);
  await saveLedger(tx, report, entry);
  if (entry.state !== before?.state) await askForRecords(tx, report.enrolmentId, report.now);
  if (entry.state !== 'completed' || before?.state === 'completed')
    return { moduleState: entry.state, courseCompleted: enrolment.completedAt !== null, certificateId };
  const { courseCompleted, issuedId } = await decideCourse(tx, report, enrolment);
  return { moduleState: entry.state, courseCompleted, certificateId: issuedId ?? certificateId };
}
