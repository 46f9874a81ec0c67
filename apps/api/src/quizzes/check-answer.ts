import type { Given, ReviewedQuestion, routes } from '@amelie/contract';
import { isAnswered, markQuestion } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { demandAsked, demandOpen, findAttempt } from './find-attempt';
import { listAnswers } from './quizzes.queries';
import { reviewOf } from './read-quiz-result';

/**
 * Tells how the saved answer stands, where feedback follows each question. The answer is fixed by it, since its key is
 * known from now on; asked again, the same is told. Refuses `not-found`, `attempt-closed`, `deadline-passed`,
 * `feedback-later`, `not-answered`.
 */
export function checkAnswer(
  database: Database,
  accountId: string,
  { attemptId, questionId }: Given<typeof routes.checkAnswer>,
): Promise<ReviewedQuestion> {
  return database.transaction(async (tx) => {
    const attempt = await findAttempt(tx, { accountId, attemptId }, 'update');
    demandOpen(attempt, now());
    if (attempt.feedbackPolicy !== 'each') throw new Refusal('feedback-later');
    const item = demandAsked(attempt, questionId);
    const answer = (await listAnswers(tx, attemptId)).find((one) => one.questionId === item.id)?.answer;
    if (!answer || !isAnswered(answer)) throw new Refusal('not-answered');
    if (!attempt.checked.includes(item.id))
      await tx.query(`update quiz_attempt set checked = checked || $2::uuid where id = $1`, [attemptId, item.id]);
    const { points } = item.question;
    return reviewOf(item, answer, { questionId, points, marking: markQuestion(item.question, answer) });
  });
}
