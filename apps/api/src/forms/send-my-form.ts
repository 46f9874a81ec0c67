import type { FormAnswer, Reply, routes } from '@amelie/contract';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import { decideAnew } from '../progress/decide-anew';
import { type FormWish, lockMyForm } from './find-my-form';
import { keepAnswers } from './keep-answers';
import { demandFit } from './save-my-form';

/**
 * Sends a form, once. That it was sent stands with the person, what it says apart from them; what was filled in before
 * is forgotten. A certificate that waited for it is issued.
 * Refuses `not-found`, `form-not-open`, `form-sent`, `form-answer-unfit`.
 */
export function sendMyForm(
  database: Database,
  given: FormWish & { answers: FormAnswer[] },
): Promise<Reply<typeof routes.sendMyForm>> {
  return database.transaction(async (tx) => {
    const { stage, answers } = given;
    const form = await lockMyForm(tx, given);
    const questions = await demandFit(tx, form, given);
    const at = now();
    await tx.query(`insert into form_sent (enrolment_id, stage) values ($1, $2)`, [form.enrolmentId, stage]);
    await tx.query(`delete from form_draft where enrolment_id = $1 and stage = $2`, [form.enrolmentId, stage]);
    await keepAnswers(tx, { versionId: form.versionId, stage, questions, answers }, at);
    const waited = stage === 'end' && form.required && form.certificateId === null;
    const issued = waited ? await decideAnew(tx, { enrolmentId: form.enrolmentId, now: at }) : null;
    return { done: true, certificateId: issued ?? form.certificateId };
  });
}
