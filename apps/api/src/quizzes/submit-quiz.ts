import type { QuizResult } from '@amelie/contract';
import { isOver } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import type { Failpoints } from '../platform/failpoints/failpoint';
import { findAttempt } from './find-attempt';
import { handInAttempt } from './hand-in';
import { handInOf } from './close-overdue';
import { readQuizResult } from './read-quiz-result';

/**
 * Locks the attempt and hands it in: what is saved is marked. A second hand-in changes nothing and answers with the
 * same result; one that comes when time is over finds what was saved by then. Refuses `not-found`.
 */
export async function submitQuiz(
  { database, failpoints }: { database: Database; failpoints: Failpoints },
  accountId: string,
  attemptId: string,
): Promise<QuizResult> {
  await database.transaction(async (tx) => {
    const attempt = await findAttempt(tx, { accountId, attemptId }, 'update');
    const at = now();
    const late = isOver(attempt.deadlineAt, at);
    await handInAttempt(tx, attempt, late ? handInOf(attempt) : { by: 'learner', at });
  });
  failpoints.reach('submit.after-commit-before-reply');
  return readQuizResult(database, accountId, attemptId);
}
