import type { CompletionRule, Grading, HandMark } from '@amelie/contract';
import { gradePaper, moduleOutcome, type PaperGrade, standingOf } from '@amelie/rules';
import { rowOf, type Tx } from '../platform/database/database';
import { askForRecords } from '../progress/ask-for-records';
import { recordProgress } from '../progress/record-progress';
import { recordQuizPackages } from '../progress/record-quiz-packages';
import type { Attempt } from './find-attempt';
import { listAnswers, listAttempts } from './quizzes.queries';

export interface HandIn {
  by: 'learner' | 'time';
  at: Date;
}

const nobodyYet: ReadonlyMap<string, HandMark> = new Map();

async function saveGrade(tx: Tx, attemptId: string, grade: PaperGrade, { by, at }: HandIn): Promise<void> {
  await tx.query(
    `update quiz_attempt set submitted_at = $2, handed_in_by = $3, marked_at = $4, score = $5, passed = $6, result = $7
     where id = $1 and submitted_at is null`,
    [attemptId, at, by, grade.score === null ? null : at, grade.score, grade.passed, { marks: grade.marks }],
  );
}

interface ModuleRow {
  rule: CompletionRule;
  grading: Grading;
}

/** Reports what counts of all attempts of a module so far. The ledger keeps what it has: nothing is taken back. */
export async function reportStanding(tx: Tx, attempt: Attempt, at: Date): Promise<void> {
  const { enrolmentId, moduleId, passMark } = attempt;
  const module = await rowOf<ModuleRow>(
    tx,
    `select m.rule, q.grading from course_module m join quiz q on q.id = m.quiz_id where m.id = $1`,
    [moduleId],
  );
  if (!module) throw new Error('An attempt belongs to a module that is not there');
  const attempts = await listAttempts(tx, enrolmentId, moduleId);
  const handedIn = attempts.filter(({ submittedAt }) => submittedAt !== null);
  const standing = standingOf(module.grading, handedIn, passMark);
  const facts = { started: true, handedIn: true, passed: standing?.passed ?? null, score: standing?.score ?? null };
  const outcome = { ...moduleOutcome(module.rule, { kind: 'quiz', ...facts }), evidence: 'server-graded' as const };
  await recordProgress(tx, { enrolmentId, moduleId, outcome, now: at });
  if (standing?.passed) await recordQuizPackages(tx, { enrolmentId, moduleId, outcome, now: at });
}

/**
 * Marks an attempt, locked by the caller, from the answers that were saved, and records the outcome: none yet while a
 * person has to mark something. One that is handed in already stays as it is.
 */
export async function handInAttempt(tx: Tx, attempt: Attempt, handIn: HandIn): Promise<void> {
  if (attempt.submittedAt) return;
  const answers = await listAnswers(tx, attempt.id);
  const grade = gradePaper(attempt.paper, { answers, hands: nobodyYet }, attempt.passMark);
  await saveGrade(tx, attempt.id, grade, handIn);
  await reportStanding(tx, attempt, handIn.at);
  await askForRecords(tx, attempt.enrolmentId, handIn.at);
}
