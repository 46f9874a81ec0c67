import type { CourseForm } from '@amelie/contract';
import type { Database } from '../platform/database/database';

/** The evaluation form of a version: on, not required, with a follow-up, unless something else is wished. */
export async function buildForm(
  database: Database,
  versionId: string,
  wishes: Partial<CourseForm> = {},
): Promise<CourseForm> {
  const form: CourseForm = { isOn: true, required: false, followUp: true, leftOut: [], own: [], ...wishes };
  await database.query(
    `insert into course_form (version_id, is_on, required, follow_up, left_out, own) values ($1, $2, $3, $4, $5, $6)`,
    [versionId, form.isOn, form.required, form.followUp, form.leftOut, JSON.stringify(form.own)],
  );
  return form;
}
