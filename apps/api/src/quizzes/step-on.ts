import type { Given, QuizAttempt, routes } from '@amelie/contract';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { demandOpen, findAttempt } from './find-attempt';
import { readQuizAttempt } from './read-quiz-attempt';

/**
 * Goes on to the next question where one goes forward only. A repeated request goes no further, and no request goes
 * back or over a question. Refuses `not-found`, `attempt-closed`, `deadline-passed`.
 */
export async function stepOn(
  database: Database,
  accountId: string,
  { attemptId, position }: Given<typeof routes.stepOn>,
): Promise<QuizAttempt> {
  await database.transaction(async (tx) => {
    const attempt = await findAttempt(tx, { accountId, attemptId }, 'update');
    demandOpen(attempt, now());
    if (position > attempt.position + 1 || position > attempt.paper.items.length) throw new Refusal('not-found');
    if (position > attempt.position)
      await tx.query(`update quiz_attempt set position = $2 where id = $1`, [attemptId, position]);
  });
  return readQuizAttempt(database, accountId, attemptId);
}
