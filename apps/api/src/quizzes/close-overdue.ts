import { graceSeconds } from '@amelie/contract';
import { isOver } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import { type Database, rowOf, rowsOf } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';
import { type Attempt, findAttempt } from './find-attempt';
import { handInAttempt, type HandIn } from './hand-in';

/** Handed in by the clock, at the moment when time was over: whenever somebody comes to notice. */
export function handInOf({ deadlineAt }: Attempt): HandIn {
  if (!deadlineAt) throw new Error('Time cannot be over without a deadline');
  return { by: 'time', at: deadlineAt };
}

/** Hands in what was saved in an attempt whose time is over; leaves one that goes on, or is gone, as it is. */
export async function closeOverdue(database: Database, attemptId: string): Promise<void> {
  const owner = await rowOf<{ accountId: string }>(
    database,
    `select account_id as "accountId" from quiz_attempt where id = $1`,
    [attemptId],
  );
  if (!owner) return;
  await database.transaction(async (tx) => {
    const attempt = await findAttempt(tx, { ...owner, attemptId }, 'update');
    if (isOver(attempt.deadlineAt, now())) await handInAttempt(tx, attempt, handInOf(attempt));
  });
}

const overdueSql = `
  select id, deadline_at as "deadlineAt" from quiz_attempt
  where submitted_at is null and deadline_at < $1::timestamptz - make_interval(secs => ${graceSeconds})`;

/** Closes what is over of one person's attempts at a quiz: their next request finds it handed in. */
export async function closeOverdueOf(database: Database, accountId: string, moduleId: string): Promise<void> {
  const over = await rowsOf<{ id: string }>(database, `${overdueSql} and account_id = $2 and module_id = $3`, [
    now(),
    accountId,
    moduleId,
  ]);
  for (const { id } of over) await closeOverdue(database, id);
}

/** Asks for the hand-in of every attempt whose time is over and whose learner does not come back. */
export async function sweepOverdue(database: Database, at: Date): Promise<void> {
  await database.transaction(async (tx) => {
    const over = await rowsOf<{ id: string; deadlineAt: Date }>(tx, `${overdueSql} order by deadline_at limit 1000`, [
      at,
    ]);
    for (const { id, deadlineAt } of over)
      await addJob(tx, 'close-attempt', { attemptId: id }, `close-attempt:${id}:${deadlineAt.toISOString()}`);
  });
}
