import type { FormAnswer, Reply, routes } from '@amelie/contract';
import { formAnswersFit, askedAt } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import type { Database, Tx } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { readForm } from './draft-form';
import { type FoundForm, type FormWish, lockMyForm } from './find-my-form';

/** What the form asks, for answers that fit it. Refuses `form-answer-unfit`. */
export async function demandFit(tx: Tx, form: FoundForm, { stage, answers }: FormWish & { answers: FormAnswer[] }) {
  const questions = askedAt(await readForm(tx, form.versionId), stage);
  if (!formAnswersFit(questions, answers)) throw new Refusal('form-answer-unfit');
  return questions;
}

/**
 * Keeps what somebody has filled in, beside their enrolment, until it is sent.
 * Refuses `not-found`, `form-not-open`, `form-sent`, `form-answer-unfit`.
 */
export function saveMyForm(
  database: Database,
  given: FormWish & { answers: FormAnswer[] },
): Promise<Reply<typeof routes.saveMyForm>> {
  return database.transaction(async (tx) => {
    const form = await lockMyForm(tx, given);
    await demandFit(tx, form, given);
    const savedAt = now();
    await tx.query(
      `insert into form_draft (enrolment_id, stage, answers, saved_at) values ($1, $2, $3, $4)
       on conflict (enrolment_id, stage) do update set answers = excluded.answers, saved_at = excluded.saved_at`,
      [form.enrolmentId, given.stage, JSON.stringify(given.answers), savedAt],
    );
    return { savedAt: savedAt.toISOString() };
  });
}
