import { graceSeconds, type Language, type QuizOverview } from '@amelie/contract';
import { attemptsFor, mayStart, minutesFor, questionsAsked, standingOf } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import { type Askable, type Database, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { readExtra } from './accommodation.queries';
import { closeOverdueOf } from './close-overdue';
import { findMyQuiz, type MyQuiz } from './find-my-quiz';
import { type AttemptRow, listAttempts } from './quizzes.queries';

interface PlaceRow {
  courseTitle: string;
  language: Language;
  contentNote: string | null;
}

const placeSql = `
  select v.title as "courseTitle", v.language, m.content_note as "contentNote"
  from course_module m join course_version v on v.id = m.version_id where m.id = $1`;

/** The rules as they hold for this person: extra time and attempts are theirs. */
async function readRules(database: Askable, quiz: MyQuiz) {
  const extra = await readExtra(database, quiz.module.enrolmentId);
  const { passMark, navigation, coolOffHours, grading, feedbackPolicy } = quiz;
  const attemptsAllowed = attemptsFor(quiz.attemptsAllowed, extra.extraAttempts);
  const minutesAllowed = minutesFor(quiz.minutesAllowed, extra.extraTimePercent);
  return { passMark, navigation, coolOffHours, grading, feedbackPolicy, attemptsAllowed, minutesAllowed, graceSeconds };
}

function resultsOf(attempts: readonly AttemptRow[]): QuizOverview['results'] {
  return attempts.flatMap(({ attemptId, number, score, passed, submittedAt }) =>
    submittedAt ? [{ attemptId, number, score, passed, submittedAt: submittedAt.toISOString() }] : [],
  );
}

/** The quiz before a start: its rules, attempts used, results so far. Refuses `not-found`. */
export async function readQuiz(database: Database, accountId: string, moduleId: string): Promise<QuizOverview> {
  const quiz = await findMyQuiz(database, accountId, moduleId);
  await closeOverdueOf(database, accountId, moduleId);
  const place = await rowOf<PlaceRow>(database, placeSql, [moduleId]);
  if (!place) throw new Refusal('not-found');
  const { courseId, title, draft, minutes, enrolmentId } = quiz.module;
  const rules = await readRules(database, quiz);
  const attempts = await listAttempts(database, enrolmentId, moduleId);
  const results = resultsOf(attempts);
  const verdict = mayStart(attempts, rules, now());
  return {
    ...{ ...place, moduleId, courseId, title, draft, minutes },
    ...rules,
    questionCount: questionsAsked(quiz),
    attemptsUsed: attempts.length,
    openAttemptId: attempts.find((attempt) => !attempt.submittedAt)?.attemptId ?? null,
    nextStartAt: !verdict.may && verdict.code === 'cool-off' ? verdict.until.toISOString() : null,
    standing: standingOf(quiz.grading, results, quiz.passMark),
    results,
  };
}
