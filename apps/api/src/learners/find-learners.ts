import type { FollowedLearner, Given, Reply, routes } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import { type Database, rowOf, rowsOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { patternsOf, searchableSql } from '../people/list-people';
import { instantSql } from '../progress/outline.queries';

const pageSize = 50;

/** How many parts of enrolment `e` meet a condition on the module `m` and the ledger's entry `p`. */
const countSql = (condition: string) => `
  (select count(*)::int from course_module m
   left join module_progress p on p.module_id = m.id and p.enrolment_id = e.id
   where m.version_id = e.version_id and ${condition})`;

const waitingSql = countSql(`m.rule ->> 'kind' = 'package-confirmed' and p.state in ('in-progress', 'failed')`);

const foundSql = `
  from enrolment e
  join account a on a.id = e.account_id
  join course_version v on v.id = e.version_id
  where not a.synthetic
    and ${searchableSql(`a.given_name || ' ' || a.family_name || ' ' || a.email || ' ' || v.title`)} ilike all ($1::text[])
    and (not $2::boolean or ${waitingSql} > 0)`;

/** Learners in their courses, most recent first; who looked is recorded, not what was looked for. */
export async function findLearners(
  database: Database,
  actor: Actor,
  { search, waiting, page }: Given<typeof routes.findLearners>,
): Promise<Reply<typeof routes.findLearners>> {
  const wanted = [patternsOf(search), waiting];
  const learners = await rowsOf<FollowedLearner>(
    database,
    `select e.id as "enrolmentId", a.given_name as "givenName", a.family_name as "familyName",
       v.title as "courseTitle", ${countSql('m.required')} as "requiredModules",
       ${countSql(`m.required and p.state = 'completed'`)} as "completedRequired", ${waitingSql} as waiting,
       ${instantSql('e.completed_at')} as "completedAt", ${instantSql('e.last_active_at')} as "lastActiveAt"
     ${foundSql} order by e.last_active_at desc, e.id limit $3 offset $4`,
    [...wanted, pageSize, (page - 1) * pageSize],
  );
  const count = await rowOf<{ total: number }>(database, `select count(*)::int as total ${foundSql}`, wanted);
  await writeAudit(database, {
    actorId: actor.accountId,
    action: 'find-learners',
    objectType: 'enrolment',
    objectId: null,
    detail: { shown: learners.length, waiting, page },
  });
  return { learners, total: count?.total ?? 0, pageSize };
}
