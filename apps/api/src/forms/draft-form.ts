import type { CourseForm, Given, Reply, routes } from '@amelie/contract';
import { readDraft } from '../courses/courses.queries';
import { lockDraft, markChanged } from '../courses/lock-draft';
import { now } from '../platform/clock/clock';
import { type Askable, type Database, rowOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';

/** What a form is before anybody has touched it: off, and asking for nothing. */
const untouched: CourseForm = { isOn: false, required: false, followUp: true, leftOut: [], own: [] };

/** The form of a version, as it was saved. */
export async function readForm(database: Askable, versionId: string): Promise<CourseForm> {
  const form = await rowOf<CourseForm>(
    database,
    `select is_on as "isOn", required, follow_up as "followUp", left_out as "leftOut", own
     from course_form where version_id = $1`,
    [versionId],
  );
  return form ?? untouched;
}

/** The form in the draft of a course. Refuses `not-found`. */
export async function readDraftForm(database: Askable, courseId: string): Promise<CourseForm> {
  const draft = await readDraft(database, courseId);
  if (!draft) throw new Refusal('not-found');
  return readForm(database, draft.id);
}

/** Saves the form in the draft as a whole; who began an older version keeps the form of that one. Refuses `not-found`. */
export function changeDraftForm(
  database: Database,
  actor: Actor,
  { courseId, isOn, required, followUp, leftOut, own }: Given<typeof routes.changeDraftForm>,
): Promise<Reply<typeof routes.changeDraftForm>> {
  return database.transaction(async (tx) => {
    const draft = await lockDraft(tx, actor, courseId);
    await tx.query(
      `insert into course_form (version_id, is_on, required, follow_up, left_out, own)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (version_id) do update set is_on = excluded.is_on, required = excluded.required,
         follow_up = excluded.follow_up, left_out = excluded.left_out, own = excluded.own`,
      [draft.id, isOn, required, followUp, leftOut, JSON.stringify(own)],
    );
    await markChanged(tx, draft.id);
    return { savedAt: now().toISOString() };
  });
}
