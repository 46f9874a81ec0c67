import type { Askable } from '../platform/database/database';

/** What people wrote freely is forgotten after six months, and what they never sent after three. Figures stay. */
export async function forgetForms(database: Askable, now: Date): Promise<void> {
  await database.query(
    `delete from form_answer where kind = 'text' and week < ($1::timestamptz - interval '6 months')::date`,
    [now],
  );
  await database.query(`delete from form_draft where saved_at < $1::timestamptz - interval '3 months'`, [now]);
}
