import type { Answer, Language, QuizAttempt, QuizOverview } from '@amelie/contract';
import { questionForLearner } from '@amelie/rules';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { findAttempt } from './find-attempt';
import { findMyQuiz } from './find-my-quiz';

interface AttemptRow {
  attemptId: string;
  number: number;
  score: number | null;
  passed: boolean | null;
  submittedAt: Date | null;
}

/** All attempts of a module by one person, the first one first. */
export function listAttempts(database: Askable, enrolmentId: string, moduleId: string): Promise<AttemptRow[]> {
  return rowsOf<AttemptRow>(
    database,
    `select id as "attemptId", number, score, passed, submitted_at as "submittedAt"
     from quiz_attempt where enrolment_id = $1 and module_id = $2 order by number`,
    [enrolmentId, moduleId],
  );
}

interface PlaceRow {
  courseTitle: string;
  language: Language;
  contentNote: string | null;
}

const placeSql = `
  select v.title as "courseTitle", v.language, m.content_note as "contentNote"
  from course_module m join course_version v on v.id = m.version_id where m.id = $1`;

/** The quiz before a start: its rules, attempts used, results so far. Refuses `not-found`. */
export async function readQuiz(database: Askable, accountId: string, moduleId: string): Promise<QuizOverview> {
  const { module, passMark, attemptsAllowed, questions } = await findMyQuiz(database, accountId, moduleId);
  const place = await rowOf<PlaceRow>(database, placeSql, [moduleId]);
  if (!place) throw new Refusal('not-found');
  const attempts = await listAttempts(database, module.enrolmentId, moduleId);
  const results = attempts.flatMap(({ attemptId, number, score, passed, submittedAt }) =>
    submittedAt ? [{ attemptId, number, score, passed, submittedAt: submittedAt.toISOString() }] : [],
  );
  return {
    ...place,
    moduleId,
    courseId: module.courseId,
    title: module.title,
    draft: module.draft,
    minutes: module.minutes,
    questionCount: questions.length,
    passMark,
    attemptsAllowed,
    attemptsUsed: attempts.length,
    openAttemptId: attempts.find((attempt) => !attempt.submittedAt)?.attemptId ?? null,
    results,
  };
}

interface AnswerRow {
  questionId: string;
  answer: Answer;
  given: number;
  savedAt: Date;
}

/** The answers saved so far. */
export function listAnswers(database: Askable, attemptId: string): Promise<AnswerRow[]> {
  return rowsOf<AnswerRow>(
    database,
    `select question_id as "questionId", answer, given, saved_at as "savedAt" from quiz_answer where attempt_id = $1`,
    [attemptId],
  );
}

/** What was decided in a case so far. */
export const pathOf = (answer: Answer | undefined) => (answer?.type === 'branching-case' ? answer.path : []);

/** An attempt of one's own: the paper without its key, and what was answered. Refuses `not-found`. */
export async function readQuizAttempt(database: Askable, accountId: string, attemptId: string): Promise<QuizAttempt> {
  const attempt = await findAttempt(database, { accountId, attemptId });
  const answers = await listAnswers(database, attemptId);
  const answerOf = new Map(answers.map(({ questionId, answer }) => [questionId, answer]));
  const { id, moduleId, courseId, title, number, passMark, startedAt, submittedAt, paper } = attempt;
  return {
    id,
    moduleId,
    courseId,
    title,
    number,
    passMark,
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    questions: paper.items.map((item) => ({
      id: item.id,
      asked: questionForLearner(item, pathOf(answerOf.get(item.id))),
    })),
    answers: answers.map((answer) => ({ ...answer, savedAt: answer.savedAt.toISOString() })),
  };
}
