import { type Askable, rowOf, type Tx } from '../platform/database/database';

/** What one person is given beyond the rules of the quizzes of a course. */
export interface Extra {
  extraTimePercent: number;
  extraAttempts: number;
}

export async function readExtra(database: Askable, enrolmentId: string): Promise<Extra> {
  const row = await rowOf<Extra>(
    database,
    `select extra_time_percent as "extraTimePercent", extra_attempts as "extraAttempts"
     from quiz_accommodation where enrolment_id = $1`,
    [enrolmentId],
  );
  return row ?? { extraTimePercent: 0, extraAttempts: 0 };
}

/**
 * Starts of attempts and changes of extra time in one enrolment come one after the other: an attempt that starts
 * meanwhile has the new time too. No lock of a row, since hand-ins take rows in another order.
 */
export async function holdStarts(tx: Tx, enrolmentId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('quiz-start:' || $1, 0))`, [enrolmentId]);
}
