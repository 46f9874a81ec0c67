import type { Tx } from '../platform/database/database';

/** The form of a version goes with its copy. Own questions keep their ids, so that versions can be read together. */
export async function copyForm(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.query(
    `insert into course_form (version_id, is_on, required, follow_up, left_out, own)
     select $2, is_on, required, follow_up, left_out, own from course_form where version_id = $1`,
    [from, to],
  );
}
