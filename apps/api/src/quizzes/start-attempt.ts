import { newId } from '@amelie/ground';
import type { Language, QuizAttempt } from '@amelie/contract';
import {
  attemptsFor,
  deadlineOf,
  layOutQuiz,
  makePaper,
  mayStart,
  minutesFor,
  moduleOutcome,
  questionsAsked,
} from '@amelie/rules';
import { randomInt, randomUUID } from 'node:crypto';
import { now } from '../platform/clock/clock';
import { type Database, rowOf, type Tx } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { recordProgress } from '../progress/record-progress';
import type { MyModule } from '../enrolments/find-my-module';
import { type Extra, holdStarts, readExtra } from './accommodation.queries';
import { closeOverdueOf } from './close-overdue';
import { drawFromBank } from './draw-from-bank';
import { demandOpenTest } from '../test-sets/later-opening';
import { findMyQuiz, type MyQuiz } from './find-my-quiz';
import { type AttemptRow, listAttempts } from './quizzes.queries';
import { readQuizAttempt } from './read-quiz-attempt';

const finest = 2 ** 32;
const chance = { newOptionId: () => randomUUID(), random: () => randomInt(finest) / finest };

async function languageOf(tx: Tx, versionId: string): Promise<Language> {
  const row = await rowOf<{ language: Language }>(tx, `select language from course_version where id = $1`, [versionId]);
  if (!row) throw new Error('An enrolment is in a version that is not there');
  return row.language;
}

interface NewAttempt {
  accountId: string;
  quiz: MyQuiz;
  number: number;
  extra: Extra;
}

async function insertAttempt(tx: Tx, { accountId, quiz, number, extra }: NewAttempt): Promise<string> {
  const id = newId();
  const { enrolmentId, moduleId, versionId } = quiz.module;
  const language = await languageOf(tx, versionId);
  const drawn = await drawFromBank(tx, quiz, { language, random: chance.random });
  if (!drawn) throw new Refusal('draw-short');
  const sections = layOutQuiz({ ...quiz, drawn }, chance.random);
  const paper = makePaper({ sections, shuffleOptions: quiz.shuffleOptions, language }, chance);
  const at = now();
  const deadlineAt = deadlineOf(at, minutesFor(quiz.minutesAllowed, extra.extraTimePercent));
  await tx.query(
    `insert into quiz_attempt (id, enrolment_id, module_id, account_id, number, paper, pass_mark, started_at, deadline_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, enrolmentId, moduleId, accountId, number, paper, quiz.passMark, at, deadlineAt],
  );
  return id;
}

async function reportStart(tx: Tx, { enrolmentId, moduleId, rule }: MyModule): Promise<void> {
  const facts = { started: true, handedIn: false, passed: false, score: null };
  const outcome = moduleOutcome(rule, { kind: 'quiz', ...facts });
  await recordProgress(tx, {
    enrolmentId,
    moduleId,
    outcome: { ...outcome, evidence: 'server-graded' },
    now: now(),
  });
}

function demandStart(quiz: MyQuiz, attempts: readonly AttemptRow[], extra: Extra): void {
  if (questionsAsked(quiz) === 0) throw new Refusal('quiz-empty');
  const attemptsAllowed = attemptsFor(quiz.attemptsAllowed, extra.extraAttempts);
  const verdict = mayStart(attempts, { attemptsAllowed, coolOffHours: quiz.coolOffHours }, now());
  if (verdict.may) return;
  if (verdict.code === 'cool-off') throw new Refusal('cool-off', { until: verdict.until.toISOString() });
  throw new Refusal('no-attempts-left', { allowed: attemptsAllowed });
}

/** The open attempt, or a new one. The enrolment is locked first: starts at the same moment come one after the other. */
async function openAttempt(tx: Tx, accountId: string, moduleId: string): Promise<string> {
  const quiz = await findMyQuiz(tx, accountId, moduleId);
  const { enrolmentId } = quiz.module;
  await holdStarts(tx, enrolmentId);
  await tx.query(`select from enrolment where id = $1 for update`, [enrolmentId]);
  const attempts = await listAttempts(tx, enrolmentId, moduleId);
  const open = attempts.find((attempt) => !attempt.submittedAt);
  if (open) return open.attemptId;
  await demandOpenTest(tx, quiz.module, now());
  const extra = await readExtra(tx, enrolmentId);
  demandStart(quiz, attempts, extra);
  const id = await insertAttempt(tx, { accountId, quiz, number: attempts.length + 1, extra });
  await reportStart(tx, quiz.module);
  return id;
}

/**
 * Starts an attempt, or goes on with the open one. The questions are frozen into it, their parts under ids of its own.
 * Refuses `not-found`, `no-attempts-left`, `cool-off`, `quiz-empty`, `draw-short`, `test-not-open`.
 */
export async function startAttempt(database: Database, accountId: string, moduleId: string): Promise<QuizAttempt> {
  await closeOverdueOf(database, accountId, moduleId);
  const attemptId = await database.transaction((tx) => openAttempt(tx, accountId, moduleId));
  return readQuizAttempt(database, accountId, attemptId);
}
