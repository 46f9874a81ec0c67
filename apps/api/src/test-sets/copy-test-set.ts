import type { Tx } from '../platform/database/database';

interface CopiedSet {
  from: string;
  to: string;
  /** Which module became which. */
  modules: readonly { from: string; to: string }[];
}

/** The tests of a version go with its copy, where they mean the copy's own quizzes. */
export async function copyTestSet(tx: Tx, { from, to, modules }: CopiedSet): Promise<void> {
  await tx.query(
    `with copied as (select * from jsonb_to_recordset($3::jsonb) as c("from" uuid, "to" uuid))
     insert into test_set (version_id, before_module_id, after_module_id, delayed_module_id, delay_weeks, reminders,
       boosters)
     select $2, (select c."to" from copied c where c."from" = s.before_module_id),
       (select c."to" from copied c where c."from" = s.after_module_id),
       (select c."to" from copied c where c."from" = s.delayed_module_id), s.delay_weeks, s.reminders, s.boosters
     from test_set s where s.version_id = $1`,
    [from, to, JSON.stringify(modules)],
  );
}
