import type { FormStage, FormState, Language } from '@amelie/contract';
import { formStanding } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import { type Askable, rowOf, type Tx } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** The form of a course as its learner reaches it: through their own enrolment, in the version that they are on. */
export interface FoundForm {
  enrolmentId: string;
  versionId: string;
  courseId: string;
  courseTitle: string;
  language: Language;
  required: boolean;
  followUp: boolean;
  completedAt: Date | null;
  sent: FormStage[];
  certificateId: string | null;
}

export interface FormWish {
  accountId: string;
  courseId: string;
  stage: FormStage;
}

const foundSql = `
  select e.id as "enrolmentId", e.version_id as "versionId", e.course_id as "courseId", v.title as "courseTitle",
         v.language, f.required, f.follow_up as "followUp", e.completed_at as "completedAt",
         array(select s.stage from form_sent s where s.enrolment_id = e.id) as sent,
         (select c.id from certificate c
          where c.account_id = e.account_id and c.version_id = e.version_id and c.revoked_at is null) as "certificateId"
  from enrolment e
  join course_version v on v.id = e.version_id
  join course_form f on f.version_id = e.version_id and f.is_on
  where e.account_id = $1 and e.course_id = $2`;

async function find(database: Askable, sql: string, { accountId, courseId, stage }: FormWish) {
  const form = await rowOf<FoundForm>(database, sql, [accountId, courseId]);
  if (!form) throw new Refusal('not-found');
  const standing = formStanding(form, now());
  const state = stage === 'end' ? standing.end : standing.followUp;
  if (state === null) throw new Refusal('not-found');
  return { form, state };
}

/** Finds it with how it stands. Refuses `not-found` without an enrolment, a form, or such a stage of it. */
export const findMyForm = (database: Askable, wish: FormWish): Promise<{ form: FoundForm; state: FormState }> =>
  find(database, foundSql, wish);

/**
 * The same for whoever writes: locks the enrolment, so that one form is filled in one after the other. Refuses
 * `form-not-open`, `form-sent` as well.
 */
export async function lockMyForm(tx: Tx, wish: FormWish): Promise<FoundForm> {
  await tx.query(`select id from enrolment where account_id = $1 and course_id = $2 for update`, [
    wish.accountId,
    wish.courseId,
  ]);
  const { form, state } = await find(tx, foundSql, wish);
  if (state === 'sent') throw new Refusal('form-sent');
  if (state === 'not-yet') throw new Refusal('form-not-open');
  return form;
}
