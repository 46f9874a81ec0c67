import type { Given, Reply, routes } from '@amelie/contract';
import { answerFits } from '@amelie/rules';
import { type Database, rowsOf, type Tx } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { findAttempt } from './find-attempt';

type Answer = Given<typeof routes.saveQuizAnswer>;

interface SavedRow {
  savedAt: Date;
  kept: boolean;
}

/** Writes the answer unless a newer one is there. The same one once more is kept: a repeated request is no other tab. */
async function upsertAnswer(tx: Tx, { attemptId, questionId, chosen, given }: Answer): Promise<SavedRow> {
  await tx.query(
    `insert into quiz_answer (attempt_id, question_id, chosen, given) values ($1, $2, $3::uuid[], $4)
     on conflict (attempt_id, question_id) do update
     set chosen = excluded.chosen, given = excluded.given, saved_at = now()
     where quiz_answer.given < excluded.given`,
    [attemptId, questionId, chosen, given],
  );
  const [saved] = await rowsOf<SavedRow>(
    tx,
    `select saved_at as "savedAt", given = $3 and chosen = $4::uuid[] as kept
     from quiz_answer where attempt_id = $1 and question_id = $2`,
    [attemptId, questionId, given, chosen],
  );
  if (!saved) throw new Error('An answer was written and is not there');
  return saved;
}

/**
 * Saves the answer to one question of an open attempt. The attempt is locked against the hand-in meanwhile.
 * Refuses `not-found`, `attempt-closed`, `answer-unknown`.
 */
export async function saveAnswer(
  database: Database,
  accountId: string,
  answer: Answer,
): Promise<Reply<typeof routes.saveQuizAnswer>> {
  return database.transaction(async (tx) => {
    const attempt = await findAttempt(tx, { accountId, attemptId: answer.attemptId }, 'share');
    if (attempt.submittedAt) throw new Refusal('attempt-closed');
    const question = attempt.paper.questions.find(({ id }) => id === answer.questionId);
    if (!question) throw new Refusal('not-found');
    if (!answerFits(question, answer.chosen)) throw new Refusal('answer-unknown');
    const { savedAt, kept } = await upsertAnswer(tx, answer);
    return { savedAt: savedAt.toISOString(), kept };
  });
}
