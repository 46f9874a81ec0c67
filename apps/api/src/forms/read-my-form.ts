import type { FormAnswer, MyForm } from '@amelie/contract';
import { askedAt } from '@amelie/rules';
import { type Askable, rowOf } from '../platform/database/database';
import { readForm } from './draft-form';
import { findMyForm, type FormWish } from './find-my-form';

/** The form as its learner fills it in, with what they have not sent yet. Refuses `not-found`. */
export async function readMyForm(database: Askable, wish: FormWish): Promise<MyForm> {
  const { form, state } = await findMyForm(database, wish);
  const draft = await rowOf<{ answers: FormAnswer[] }>(
    database,
    `select answers from form_draft where enrolment_id = $1 and stage = $2`,
    [form.enrolmentId, wish.stage],
  );
  const { courseId, courseTitle, language, required, certificateId } = form;
  const questions = askedAt(await readForm(database, form.versionId), wish.stage);
  return {
    ...{ courseId, courseTitle, language, stage: wish.stage, state, required, questions, certificateId },
    draft: draft?.answers ?? [],
  };
}
