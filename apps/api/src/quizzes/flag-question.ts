import type { Given, Reply, routes } from '@amelie/contract';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import { demandAsked, demandOpen, findAttempt } from './find-attempt';

/** Marks a question to look at again, or takes the mark away. Refuses `not-found`, `attempt-closed`. */
export function flagQuestion(
  database: Database,
  accountId: string,
  { attemptId, questionId, flagged }: Given<typeof routes.flagQuestion>,
): Promise<Reply<typeof routes.flagQuestion>> {
  return database.transaction(async (tx) => {
    const attempt = await findAttempt(tx, { accountId, attemptId }, 'update');
    demandOpen(attempt, now());
    const { id } = demandAsked(attempt, questionId);
    const others = attempt.flagged.filter((one) => one !== id);
    const marks = flagged ? [...others, id] : others;
    await tx.query(`update quiz_attempt set flagged = $2::uuid[] where id = $1`, [attemptId, marks]);
    return { flagged: marks };
  });
}
