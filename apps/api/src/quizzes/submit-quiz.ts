import type { CompletionRule, HandMark, QuizResult } from '@amelie/contract';
import { gradePaper, moduleOutcome, type PaperGrade } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import { type Database, rowOf, type Tx } from '../platform/database/database';
import type { Failpoints } from '../platform/failpoints/failpoint';
import { askForRecords } from '../progress/ask-for-records';
import { recordProgress } from '../progress/record-progress';
import { recordQuizPackages } from '../progress/record-quiz-packages';
import { type Attempt, findAttempt } from './find-attempt';
import { listAnswers } from './quizzes.queries';
import { readQuizResult } from './read-quiz-result';

const nobodyYet: ReadonlyMap<string, HandMark> = new Map();

async function saveGrade(tx: Tx, attemptId: string, { grade, at }: { grade: PaperGrade; at: Date }): Promise<void> {
  await tx.query(
    `update quiz_attempt set submitted_at = $2, marked_at = $3, score = $4, passed = $5, result = $6
     where id = $1 and submitted_at is null`,
    [attemptId, at, grade.score === null ? null : at, grade.score, grade.passed, { marks: grade.marks }],
  );
}

async function reportProgress(tx: Tx, attempt: Attempt, { grade, at }: { grade: PaperGrade; at: Date }): Promise<void> {
  const module = await rowOf<{ rule: CompletionRule }>(tx, `select rule from course_module where id = $1`, [
    attempt.moduleId,
  ]);
  if (!module) throw new Error('An attempt belongs to a module that is not there');
  const outcome = moduleOutcome(module.rule, {
    kind: 'quiz',
    started: true,
    handedIn: true,
    passed: grade.passed,
    score: grade.score,
  });
  await recordProgress(tx, {
    enrolmentId: attempt.enrolmentId,
    moduleId: attempt.moduleId,
    outcome: { ...outcome, evidence: 'server-graded' },
    now: at,
  });
  if (grade.passed)
    await recordQuizPackages(tx, { ...attempt, outcome: { score: grade.score, evidence: 'server-graded' }, now: at });
}

/**
 * Locks the attempt, marks it from the answers that were saved, and records the outcome: none yet while a person has to
 * mark something. A second hand-in changes
 * nothing and answers with the same result. Refuses `not-found`.
 */
export async function submitQuiz(
  { database, failpoints }: { database: Database; failpoints: Failpoints },
  accountId: string,
  attemptId: string,
): Promise<QuizResult> {
  await database.transaction(async (tx) => {
    const attempt = await findAttempt(tx, { accountId, attemptId }, 'update');
    if (attempt.submittedAt) return;
    const answers = await listAnswers(tx, attemptId);
    const grade = gradePaper(attempt.paper, { answers, hands: nobodyYet }, attempt.passMark);
    const handIn = { grade, at: now() };
    await saveGrade(tx, attemptId, handIn);
    await reportProgress(tx, attempt, handIn);
    await askForRecords(tx, attempt.enrolmentId, handIn.at);
  });
  failpoints.reach('submit.after-commit-before-reply');
  return readQuizResult(database, accountId, attemptId);
}
