import { newId } from '@amelie/ground';
import type { Language, QuizAttempt } from '@amelie/contract';
import { makePaper, moduleOutcome } from '@amelie/rules';
import { randomInt, randomUUID } from 'node:crypto';
import { now } from '../platform/clock/clock';
import { type Database, rowOf, type Tx } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { recordProgress } from '../progress/record-progress';
import { demandOpenTest } from '../test-sets/later-opening';
import { findMyQuiz, type MyQuiz } from './find-my-quiz';
import { listAttempts, readQuizAttempt } from './quizzes.queries';

const finest = 2 ** 32;
const chance = { newOptionId: () => randomUUID(), random: () => randomInt(finest) / finest };

async function languageOf(tx: Tx, versionId: string): Promise<Language> {
  const row = await rowOf<{ language: Language }>(tx, `select language from course_version where id = $1`, [versionId]);
  if (!row) throw new Error('An enrolment is in a version that is not there');
  return row.language;
}

async function insertAttempt(tx: Tx, accountId: string, quiz: MyQuiz, number: number): Promise<string> {
  const id = newId();
  const { enrolmentId, moduleId, versionId } = quiz.module;
  const paper = makePaper({ ...quiz, language: await languageOf(tx, versionId) }, chance);
  await tx.query(
    `insert into quiz_attempt (id, enrolment_id, module_id, account_id, number, paper, pass_mark)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, enrolmentId, moduleId, accountId, number, paper, quiz.passMark],
  );
  const outcome = moduleOutcome(quiz.module.rule, {
    kind: 'quiz',
    started: true,
    handedIn: false,
    passed: false,
    score: null,
  });
  await recordProgress(tx, {
    enrolmentId,
    moduleId,
    outcome: { ...outcome, evidence: 'server-graded' },
    now: now(),
  });
  return id;
}

/** The open attempt, or a new one. The enrolment is locked first: starts at the same moment come one after the other. */
async function openAttempt(tx: Tx, accountId: string, moduleId: string): Promise<string> {
  const quiz = await findMyQuiz(tx, accountId, moduleId);
  await tx.query(`select from enrolment where id = $1 for update`, [quiz.module.enrolmentId]);
  const attempts = await listAttempts(tx, quiz.module.enrolmentId, moduleId);
  const open = attempts.find((attempt) => !attempt.submittedAt);
  if (open) return open.attemptId;
  await demandOpenTest(tx, quiz.module, now());
  if (quiz.questions.length === 0) throw new Refusal('quiz-empty');
  if (quiz.attemptsAllowed !== null && attempts.length >= quiz.attemptsAllowed)
    throw new Refusal('no-attempts-left', { allowed: quiz.attemptsAllowed });
  return insertAttempt(tx, accountId, quiz, attempts.length + 1);
}

/**
 * Starts an attempt, or goes on with the open one. The questions are frozen into it, their parts under ids of its own.
 * Refuses `not-found`, `no-attempts-left`, `quiz-empty`, `test-not-open`.
 */
export async function startAttempt(database: Database, accountId: string, moduleId: string): Promise<QuizAttempt> {
  const attemptId = await database.transaction((tx) => openAttempt(tx, accountId, moduleId));
  return readQuizAttempt(database, accountId, attemptId);
}
