import type { Given, PackageAnswers, PackageReport, routes } from '@amelie/contract';
import { answersInPackage, type CountedAnswer, pickedTypes } from '@amelie/rules';
import { type Database, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

const mostRows = 20_000;

/**
 * Each learner's last answer to each question, counted: packages that keep a journal add one entry an answer. Previews
 * do not count, and what was written freely does not leave the store.
 */
function countAnswers(database: Database, packageId: string): Promise<CountedAnswer[]> {
  return rowsOf<CountedAnswer>(
    database,
    `select item_id as "itemId", question, type, description, case when type = any($2) then answer end as answer,
       result, count(*)::int as count
     from (
       select distinct on (s.attempt_id, s.item_id, i.value ->> 'id')
         s.item_id, coalesce(i.value ->> 'id', '') as question, i.value ->> 'type' as type,
         i.value ->> 'description' as description, i.value ->> 'result' as result,
         coalesce(i.value ->> 'learner_response', i.value ->> 'student_response') as answer
       from runtime_attempt a
       join runtime_state s on s.attempt_id = a.id
       cross join lateral jsonb_each(
         case when jsonb_typeof(s.cmi -> 'interactions') = 'object' then s.cmi -> 'interactions' else '{}' end) i
       where a.package_id = $1 and not a.preview and i.key ~ '^[0-9]{1,6}$'
       order by s.attempt_id, s.item_id, i.value ->> 'id', i.key::int desc
     ) last
     where coalesce(answer, result) is not null
     group by 1, 2, 3, 4, 5, 6 order by count(*) desc limit ${mostRows}`,
    [packageId, pickedTypes],
  );
}

/** What learners answered inside a package. Refuses `not-found`. */
export async function packageAnswers(
  database: Database,
  { packageId }: Given<typeof routes.packageAnswers>,
): Promise<PackageAnswers> {
  const found = await rowOf<{ title: string; report: PackageReport | null }>(
    database,
    `select coalesce(title, file_name) as title, report from package where id = $1`,
    [packageId],
  );
  if (!found) throw new Refusal('not-found');
  const items = found.report?.items ?? [];
  const questions = answersInPackage(
    await countAnswers(database, packageId),
    items.map(({ id }) => id),
  );
  const asking = new Set(questions.map(({ itemId }) => itemId));
  return {
    title: found.title,
    parts: items.filter(({ id }) => asking.has(id)).map(({ id, title }) => ({ itemId: id, title })),
    questions,
  };
}
