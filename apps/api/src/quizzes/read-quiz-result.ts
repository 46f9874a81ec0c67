import type { Answer, FeedbackPolicy, Grading, QuizResult, ReviewedQuestion } from '@amelie/contract';
import {
  attemptsFor,
  attemptsLeft,
  earnedOf,
  type ItemMark,
  markQuestion,
  type Paper,
  type PaperItem,
  questionForReview,
  reviewState,
  standingOf,
} from '@amelie/rules';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { readExtra } from './accommodation.queries';
import { listAnswers, listAttempts } from './quizzes.queries';

interface ResultRow {
  attemptId: string;
  moduleId: string;
  courseId: string;
  title: string;
  score: number | null;
  passMark: number;
  passed: boolean | null;
  submittedAt: Date;
  handedInBy: 'learner' | 'time';
  enrolmentId: string;
  grading: Grading;
  feedbackPolicy: FeedbackPolicy;
  paper: Paper;
  result: { marks: ItemMark[] };
  attemptsAllowed: number | null;
  courseCompleted: boolean;
  certificateId: string | null;
}

const resultSql = `
  select a.id as "attemptId", a.module_id as "moduleId", e.course_id as "courseId", m.title, a.score,
         a.pass_mark as "passMark", a.passed, a.submitted_at as "submittedAt", a.paper, a.result,
         q.attempts_allowed as "attemptsAllowed",
         a.handed_in_by as "handedInBy", a.enrolment_id as "enrolmentId", q.grading, q.feedback as "feedbackPolicy",
         e.completed_at is not null as "courseCompleted",
         (select c.id from certificate c
          where c.account_id = e.account_id and c.version_id = e.version_id and c.revoked_at is null) as "certificateId"
  from quiz_attempt a
  join enrolment e on e.id = a.enrolment_id
  join course_module m on m.id = a.module_id
  join quiz q on q.id = m.quiz_id
  where a.id = $1 and a.account_id = $2 and a.submitted_at is not null`;

/** A question after the hand-in, for its learner. */
export function reviewOf(
  { id, question }: PaperItem,
  answer: Answer | null,
  mark: ItemMark | undefined,
): ReviewedQuestion {
  const stands = mark ?? { questionId: id, points: question.points, marking: markQuestion(question, answer) };
  return { id, question: questionForReview(question), answer, marking: stands.marking, earned: earnedOf(stands) };
}

/** What is left and what counts, by all attempts of the module. */
async function readPlace(database: Askable, row: ResultRow) {
  const attempts = await listAttempts(database, row.enrolmentId, row.moduleId);
  const { extraAttempts } = await readExtra(database, row.enrolmentId);
  const left = attemptsLeft(attemptsFor(row.attemptsAllowed, extraAttempts), attempts.length);
  const handedIn = attempts.filter(({ submittedAt }) => submittedAt !== null);
  return { attemptsLeft: left, standing: standingOf(row.grading, handedIn, row.passMark) };
}

/** The result of a handed-in attempt of one's own, with feedback. Refuses `not-found`, also before the hand-in. */
export async function readQuizResult(database: Askable, accountId: string, attemptId: string): Promise<QuizResult> {
  const row = await rowOf<ResultRow>(database, resultSql, [attemptId, accountId]);
  if (!row) throw new Refusal('not-found');
  const { paper, result, submittedAt } = row;
  const { moduleId, courseId, title, score, passMark, passed, handedInBy, courseCompleted, certificateId } = row;
  const place = await readPlace(database, row);
  const review = reviewState(row.feedbackPolicy, place.standing?.passed ?? false, place.attemptsLeft);
  const answerOf = new Map((await listAnswers(database, attemptId)).map((one) => [one.questionId, one.answer]));
  const markOf = new Map(result.marks.map((mark) => [mark.questionId, mark]));
  const shown = review === 'open' ? paper.items : [];
  return {
    ...{ attemptId, moduleId, courseId, title, score, passMark, passed, handedInBy, courseCompleted, certificateId },
    ...place,
    submittedAt: submittedAt.toISOString(),
    review,
    questions: shown.map((item) => reviewOf(item, answerOf.get(item.id) ?? null, markOf.get(item.id))),
  };
}
