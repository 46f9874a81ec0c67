import type { QuizResult } from '@amelie/contract';
import type { FrozenQuestion, Paper, QuizGrade } from '@amelie/rules';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { listAnswers } from './quizzes.queries';

interface ResultRow {
  attemptId: string;
  moduleId: string;
  courseId: string;
  title: string;
  score: number;
  passMark: number;
  passed: boolean;
  submittedAt: Date;
  paper: Paper;
  result: Pick<QuizGrade, 'questions'>;
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

function reviewOf(question: FrozenQuestion, chosen: Set<string>, earned: number): QuizResult['questions'][number] {
  const { id, kind, stem, points, feedback, source } = question;
  const options = question.options.map((option) => ({ ...option, chosen: chosen.has(option.id) }));
  return { id, kind, stem, options, earned, points, feedback, source };
}

/** The result of a handed-in attempt of one's own, with feedback. Refuses `not-found`, also before the hand-in. */
export async function readQuizResult(database: Askable, accountId: string, attemptId: string): Promise<QuizResult> {
  const row = await rowOf<ResultRow>(database, resultSql, [attemptId, accountId]);
  if (!row) throw new Refusal('not-found');
  const { paper, result, attemptsAllowed, attemptsUsed, submittedAt, ...plain } = row;
  const chosenOf = new Map(
    (await listAnswers(database, attemptId)).map((one) => [one.questionId, new Set(one.chosen)]),
  );
  const earnedOf = new Map(result.questions.map((one) => [one.questionId, one.earned]));
  return {
    ...plain,
    submittedAt: submittedAt.toISOString(),
    attemptsLeft: attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - attemptsUsed),
    questions: paper.questions.map((question) =>
      reviewOf(question, chosenOf.get(question.id) ?? new Set(), earnedOf.get(question.id) ?? 0),
    ),
  };
}
