import type { Answer, Given, Reply, routes } from '@amelie/contract';
import { fitsQuestion, type PaperItem, questionForLearner, takesNothingBack } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import { type Database, rowOf, type Tx } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { demandAsked, demandOpen, findAttempt } from './find-attempt';
import { pathOf } from './quizzes.queries';
import { rememberPaper, savePlainAnswer } from './save-plain-answer';

type GivenAnswer = Given<typeof routes.saveQuizAnswer>;

interface SavedRow {
  answer: Answer;
  savedAt: Date;
  kept: boolean;
}

/** The answer that stands, kept from changing until the end: decisions are compared with it. */
async function lockAnswer(tx: Tx, { attemptId, questionId }: GivenAnswer): Promise<Answer | null> {
  const row = await rowOf<{ answer: Answer }>(
    tx,
    `select answer from quiz_answer where attempt_id = $1 and question_id = $2 for update`,
    [attemptId, questionId],
  );
  return row?.answer ?? null;
}

/** Writes the answer unless a newer one is there. The same one once more is kept: a repeated request is no other tab. */
async function upsertAnswer(tx: Tx, { attemptId, questionId, answer, given }: GivenAnswer): Promise<void> {
  await tx.query(
    `insert into quiz_answer (attempt_id, question_id, answer, given) values ($1, $2, $3, $4)
     on conflict (attempt_id, question_id) do update
     set answer = excluded.answer, given = excluded.given, saved_at = now()
     where quiz_answer.given < excluded.given`,
    [attemptId, questionId, answer, given],
  );
}

async function readSaved(tx: Tx, { attemptId, questionId, answer, given }: GivenAnswer): Promise<SavedRow> {
  const saved = await rowOf<SavedRow>(
    tx,
    `select answer, saved_at as "savedAt", given = $3 and answer = $4 as kept
     from quiz_answer where attempt_id = $1 and question_id = $2`,
    [attemptId, questionId, given, answer],
  );
  if (!saved) throw new Error('An answer was written and is not there');
  return saved;
}

/**
 * Saves an answer to a case: a decision that was saved is not taken back, since the next step was told for it. The
 * first answer is written before the second is compared with it: two at the same moment come one after the other.
 */
async function saveDecision(tx: Tx, given: GivenAnswer): Promise<void> {
  await upsertAnswer(tx, { ...given, answer: { type: 'branching-case', path: [] }, given: 0 });
  const before = await lockAnswer(tx, given);
  if (takesNothingBack(pathOf(before ?? undefined), pathOf(given.answer))) await upsertAnswer(tx, given);
}

function toldBy(item: PaperItem, answer: Answer) {
  return item.question.type === 'branching-case' ? questionForLearner(item, pathOf(answer)) : null;
}

/**
 * Saves the answer to one question of an open attempt. The attempt is locked against the hand-in meanwhile.
 * Refuses `not-found`, `attempt-closed`, `deadline-passed`, `question-passed`, `answer-checked`, `answer-unknown`.
 */
export async function saveAnswer(
  database: Database,
  accountId: string,
  given: GivenAnswer,
): Promise<Reply<typeof routes.saveQuizAnswer>> {
  const plain = await savePlainAnswer(database, accountId, given);
  if (plain) return plain;
  return database.transaction(async (tx) => {
    const attempt = await findAttempt(tx, { accountId, attemptId: given.attemptId }, 'share');
    demandOpen(attempt, now());
    rememberPaper(attempt, accountId);
    const item = demandAsked(attempt, given.questionId);
    if (attempt.checked.includes(item.id)) throw new Refusal('answer-checked');
    if (!fitsQuestion(item.question, given.answer)) throw new Refusal('answer-unknown');
    await (item.question.type === 'branching-case' ? saveDecision(tx, given) : upsertAnswer(tx, given));
    const { answer, savedAt, kept } = await readSaved(tx, given);
    return { savedAt: savedAt.toISOString(), kept, asked: toldBy(item, answer) };
  });
}
