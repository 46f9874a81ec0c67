import { newId } from '@amelie/ground';
import type { AnyQuestion, Given, QuizItem, RegradeReport, routes } from '@amelie/contract';
import { type Regraded, regrade } from '@amelie/rules';
import { randomUUID } from 'node:crypto';
import { writeAudit } from '../platform/audit/write-audit';
import { now } from '../platform/clock/clock';
import { type Askable, type Database, rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { askForRecords } from '../progress/ask-for-records';
import { findAttempt } from './find-attempt';
import { reportStanding } from './hand-in';
import { type AskedRow, findQuizOf, isMarked, listAsked, type MarkedRow, saveRegraded } from './regrade.queries';

type Place = { courseId: string; moduleId: string; questionId: string };
type Settle = (row: AskedRow, after: Regraded) => Promise<void>;

const first = '00000000-0000-0000-0000-000000000000';
const nobody: RegradeReport = {
  ...{ attempts: 0, changed: 0, newlyPassed: 0, noLongerPassed: 0, certificatesInQuestion: 0, unfit: 0, people: [] },
};

function regradeRow(row: AskedRow, question: AnyQuestion, questionId: string): Regraded | null {
  const hands = new Map(row.hands.map(({ questionId: id, mark }) => [id, mark]));
  const after = regrade({ ...row, hands }, { questionId, question }, () => randomUUID());
  // A mark that stands is not taken away to be given anew: a rubric with other levels does not fit.
  return isMarked(row) && after?.grade.score === null ? null : after;
}

/** Adds one attempt to the report; people stand in it whose result is another one. */
function count(report: RegradeReport, row: MarkedRow, after: Regraded | null): RegradeReport {
  const counted = { ...report, attempts: report.attempts + 1 };
  if (!after) return { ...counted, unfit: report.unfit + 1 };
  const { score, passed } = after.grade;
  if (score === null || passed === null || (score === row.score && passed === row.passed)) return counted;
  const lost = row.passed && !passed;
  const { name, number, hasCertificate } = row;
  const before = { score: row.score, passed: row.passed };
  return {
    ...counted,
    changed: report.changed + 1,
    newlyPassed: report.newlyPassed + Number(!row.passed && passed),
    noLongerPassed: report.noLongerPassed + Number(lost),
    certificatesInQuestion: report.certificatesInQuestion + Number(lost && hasCertificate),
    people: [...report.people, { name, attempt: number, before, after: { score, passed }, hasCertificate }],
  };
}

/** Goes through all attempts in which the question was asked, some at a time; those that are marked are reported. */
async function walk(database: Askable, place: Place, question: AnyQuestion, settle?: Settle): Promise<RegradeReport> {
  let report = nobody;
  for (let after = first; ;) {
    const rows = await listAsked(database, place, { after, lock: settle !== undefined });
    for (const row of rows) {
      const regraded = regradeRow(row, question, place.questionId);
      if (isMarked(row)) report = count(report, row, regraded);
      if (regraded) await settle?.(row, regraded);
      after = row.id;
    }
    if (rows.length === 0) return report;
  }
}

/** Names are for whoever may follow learners: to others a report counts. */
const shownTo = (actor: Actor, report: RegradeReport): RegradeReport =>
  actor.rights.includes('follow-learners') ? report : { ...report, people: [] };

interface Noted {
  action: string;
  place: Place;
  report: RegradeReport;
}

function note(tx: Tx, actor: Actor, { action, place, report }: Noted): Promise<void> {
  const { people: _, ...counts } = report;
  const object = { objectType: 'module', objectId: place.moduleId };
  const detail = { questionId: place.questionId, ...counts };
  return writeAudit(tx, { actorId: actor.accountId, action, ...object, detail });
}

/** Whose results a corrected question would change; the look is recorded. Refuses `not-found`. */
export function previewRegrade(
  database: Database,
  actor: Actor,
  { question, ...place }: Given<typeof routes.previewRegrade>,
): Promise<RegradeReport> {
  return database.transaction(async (tx) => {
    if (!(await findQuizOf(tx, place))) throw new Refusal('not-found');
    const report = await walk(tx, place, question);
    await note(tx, actor, { action: 'preview-regrade', place, report });
    return shownTo(actor, report);
  });
}

/** The question in the quiz itself: who starts from now on is asked the corrected one. Null where it is drawn. */
async function correctQuiz(tx: Tx, quizId: string, place: Place, question: AnyQuestion): Promise<AnyQuestion | null> {
  const row = await rowOf<{ questions: QuizItem[] }>(tx, `select questions from quiz where id = $1 for update`, [
    quizId,
  ]);
  const before = row?.questions.find(({ id }) => id === place.questionId) ?? null;
  const questions = row?.questions.map((item) => (item === before ? { ...item, question, bank: null } : item));
  await tx.query(`update quiz set questions = $2 where id = $1`, [quizId, JSON.stringify(questions)]);
  return before?.question ?? null;
}

async function settleAttempt(tx: Tx, regradeId: string, row: AskedRow, after: Regraded): Promise<void> {
  const { grade } = after;
  await saveRegraded(tx, row.id, after);
  if (!isMarked(row) || (grade.score === row.score && grade.passed === row.passed)) return;
  await tx.query(
    `insert into quiz_regrade_attempt (regrade_id, attempt_id, score_before, score_after, passed_before, passed_after)
     values ($1, $2, $3, $4, $5, $6)`,
    [regradeId, row.id, row.score, grade.score, row.passed, grade.passed],
  );
  const attempt = await findAttempt(tx, { accountId: row.accountId, attemptId: row.id });
  const at = now();
  await reportStanding(tx, attempt, at);
  await askForRecords(tx, attempt.enrolmentId, at);
}

/**
 * Marks all attempts anew by a corrected question, and asks the corrected one from now on; attempts that run are marked
 * by it when they are handed in. Whoever passes by it has
 * passed; whoever would not pass any more keeps what they have: the ledger never goes back, and a certificate is taken
 * back by a person only, where certificates are managed. Refuses `not-found`, `reason-missing`.
 */
export function regradeQuestion(
  database: Database,
  actor: Actor,
  { question, reason, ...place }: Given<typeof routes.regradeQuestion>,
): Promise<RegradeReport> {
  if (reason === '') throw new Refusal('reason-missing');
  return database.transaction(async (tx) => {
    const quiz = await findQuizOf(tx, place);
    if (!quiz) throw new Refusal('not-found');
    const before = await correctQuiz(tx, quiz.quizId, place, question);
    const id = newId();
    const { courseId, moduleId, questionId } = place;
    await tx.query(
      `insert into quiz_regrade (id, course_id, module_id, question_id, before, after, reason, made_by, made_at,
         changed, newly_passed, no_longer_passed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0)`,
      [id, courseId, moduleId, questionId, before, question, reason, actor.accountId, now()],
    );
    const report = await walk(tx, place, question, (row, after) => settleAttempt(tx, id, row, after));
    if (report.attempts === 0 && !before) throw new Refusal('not-found');
    await tx.query(`update quiz_regrade set changed = $2, newly_passed = $3, no_longer_passed = $4 where id = $1`, [
      ...[id, report.changed, report.newlyPassed, report.noLongerPassed],
    ]);
    await note(tx, actor, { action: 'regrade', place, report });
    return shownTo(actor, report);
  });
}
