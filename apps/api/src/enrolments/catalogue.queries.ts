import type { CatalogueEntry } from '@amelie/contract';
import { joinCurrentPackage } from '../packages/current-package';
import { type Askable, rowsOf } from '../platform/database/database';

/** A subquery for who still has to review the version `v`. */
export const openReviewsSql = `
  (select coalesce(jsonb_agg(distinct flag ->> 'reviewer'), '[]') from jsonb_array_elements(v.review_flags) flag)`;

/** A subquery for what is inside the version `v`, in the course's order. */
const partsSql = `
  (select coalesce(json_agg(json_build_object(
     'title', m.title, 'kind', m.kind, 'minutes', m.minutes, 'required', m.required,
     'contentNote', coalesce(m.content_note, nullif(g.content_note, ''))) order by m.position), '[]')
   from course_module m left join page g on g.id = m.page_id
   where m.version_id = v.id)`;

/** A subquery for the titles of the handouts of the version `v`. */
const handoutTitlesSql = `
  (select coalesce(json_agg(t.title order by t.title, t.id), '[]') from course_material t
   where t.version_id = v.id and t.kind = 'handout')`;

/** The newest published version of every course that is offered, for one person. */
export function listCatalogue(database: Askable, accountId: string): Promise<CatalogueEntry[]> {
  return rowsOf<CatalogueEntry>(
    database,
    `select v.course_id as "courseId", c.family, v.title, v.summary, v.language,
            jsonb_array_length(v.review_flags) > 0 as draft, ${openReviewsSql} as "openReviews",
            coalesce(m.minutes, 0)::int as minutes,
            coalesce(m.modules, 0)::int as modules,
            ${partsSql} as parts, ${handoutTitlesSql} as handouts,
            coalesce(m.bytes, 0)::float8 as "packageBytes",
            e.id is not null as enrolled, e.completed_at is not null as completed
     from (
       select distinct on (course_id) id, course_id, title, summary, language, review_flags
       from course_version where state = 'published' order by course_id, number desc
     ) v
     join course c on c.id = v.course_id and c.archived_at is null
     left join enrolment e on e.account_id = $1 and e.course_id = v.course_id
     left join lateral (
       select count(*) as modules, sum(m.minutes) filter (where m.required) as minutes, sum(p.size_bytes) as bytes
       from course_module m ${joinCurrentPackage('m.package_id', 'p')}
       where m.version_id = v.id
     ) m on true
     order by v.title, v.course_id`,
    [accountId],
  );
}
