import type { FormStage, FormStanding } from '@amelie/contract';
import { formStanding } from '@amelie/rules';

/** What the ledger asks of the evaluation form of enrolment `e`: whether it has to be sent, and what was sent. */
export interface StoredForm {
  required: boolean;
  followUp: boolean;
  sent: FormStage[];
}

/** A subquery for it as one JSON value; null where the version has no form. The answers are of no concern here. */
export const formFactsSql = `
  (select json_build_object('required', f.required, 'followUp', f.follow_up, 'sent',
     (select coalesce(json_agg(s.stage order by s.stage), '[]') from form_sent s where s.enrolment_id = e.id))
   from course_form f where f.version_id = e.version_id and f.is_on)`;

/** A condition: the certificate of enrolment `e` waits for its form. */
export const formMissingSql = `
  exists (select from course_form f where f.version_id = e.version_id and f.is_on and f.required
    and not exists (select from form_sent s where s.enrolment_id = e.id and s.stage = 'end'))`;

/** @param completedAt ISO 8601 */
export function standingOf(form: StoredForm, completedAt: string | null, now: Date): FormStanding {
  return formStanding({ ...form, completedAt: completedAt === null ? null : new Date(completedAt) }, now);
}
