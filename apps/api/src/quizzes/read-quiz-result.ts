import type { Answer, QuizResult, ReviewedQuestion } from '@amelie/contract';
import { earnedOf, type ItemMark, markQuestion, type Paper, type PaperItem, questionForReview } from '@amelie/rules';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { listAnswers } from './quizzes.queries';

interface ResultRow {
  attemptId: string;
  moduleId: string;
  courseId: string;
  title: string;
  score: number | null;
  passMark: number;
  passed: boolean | null;
  submittedAt: Date;
  paper: Paper;
  result: { marks: ItemMark[] };
  attemptsAllowed: number | null;
  attemptsUsed: number;
  courseCompleted: boolean;
  certificateId: string | null;
}

const resultSql = `
  select a.id as "attemptId", a.module_id as "moduleId", e.course_id as "courseId", m.title, a.score,
         a.pass_mark as "passMark", a.passed, a.submitted_at as "submittedAt", a.paper, a.result,
         q.attempts_allowed as "attemptsAllowed",
         (select count(*)::int from quiz_attempt o
          where o.enrolment_id = a.enrolment_id and o.module_id = a.module_id) as "attemptsUsed",
         e.completed_at is not null as "courseCompleted",
         (select c.id from certificate c
          where c.account_id = e.account_id and c.version_id = e.version_id and c.revoked_at is null) as "certificateId"
  from quiz_attempt a
  join enrolment e on e.id = a.enrolment_id
  join course_module m on m.id = a.module_id
  join quiz q on q.id = m.quiz_id
  where a.id = $1 and a.account_id = $2 and a.submitted_at is not null`;

function reviewOf({ id, question }: PaperItem, answer: Answer | null, mark: ItemMark | undefined): ReviewedQuestion {
  const stands = mark ?? { questionId: id, points: question.points, marking: markQuestion(question, answer) };
  return { id, question: questionForReview(question), answer, marking: stands.marking, earned: earnedOf(stands) };
}

/** The result of a handed-in attempt of one's own, with feedback. Refuses `not-found`, also before the hand-in. */
export async function readQuizResult(database: Askable, accountId: string, attemptId: string): Promise<QuizResult> {
  const row = await rowOf<ResultRow>(database, resultSql, [attemptId, accountId]);
  if (!row) throw new Refusal('not-found');
  const { paper, result, attemptsAllowed, attemptsUsed, submittedAt, ...plain } = row;
  const answerOf = new Map((await listAnswers(database, attemptId)).map((one) => [one.questionId, one.answer]));
  const markOf = new Map(result.marks.map((mark) => [mark.questionId, mark]));
  return {
    ...plain,
    submittedAt: submittedAt.toISOString(),
    attemptsLeft: attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - attemptsUsed),
    questions: paper.items.map((item) => reviewOf(item, answerOf.get(item.id) ?? null, markOf.get(item.id))),
  };
}
