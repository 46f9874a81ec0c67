import type { CatalogueEntry, CourseInLanguage, CoursePage, Language, Material } from '@amelie/contract';
import { countRequired, minutesLeft, nextModule } from '@amelie/rules';
import { openReviewsSql } from '../enrolments/catalogue.queries';
import { handoutsSql } from '../materials/materials.queries';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { formFactsSql, standingOf, type StoredForm } from './form-facts';
import { certificateIdSql, instantSql, opensLater, outlineOf, type OutlineRow, outlineSql } from './outline.queries';

interface CourseRow {
  courseId: string;
  enrolmentId: string;
  family: string | null;
  otherLanguages: CourseInLanguage[];
  title: string;
  summary: string;
  language: Language;
  versionNumber: number;
  newerVersion: boolean;
  draft: boolean;
  openReviews: CatalogueEntry['openReviews'];
  modules: OutlineRow[];
  materials: Material[];
  completedAt: string | null;
  form: StoredForm | null;
  certificateId: string | null;
}

/** A subquery for the published courses of the family of `c` in other languages, with the newest version of each. */
const otherLanguagesSql = `
  (select coalesce(json_agg(json_build_object('courseId', o.id, 'language', w.language, 'enrolled', own.id is not null)
                            order by w.language, o.id), '[]')
   from course o
   join lateral (select n.language from course_version n where n.course_id = o.id and n.state = 'published'
                 order by n.number desc limit 1) w on true
   left join enrolment own on own.course_id = o.id and own.account_id = e.account_id
   where o.family = c.family and o.id <> c.id and o.archived_at is null)`;

const courseSql = `
  select e.course_id as "courseId", e.id as "enrolmentId", c.family, ${otherLanguagesSql} as "otherLanguages", v.title, v.summary, v.language,
         v.number as "versionNumber", jsonb_array_length(v.review_flags) > 0 as draft,
         ${openReviewsSql} as "openReviews",
         exists (select from course_version n
                 where n.course_id = e.course_id and n.state = 'published' and n.number > v.number) as "newerVersion",
         ${outlineSql} as modules,
         ${handoutsSql} as materials,
         ${instantSql('e.completed_at')} as "completedAt",
         ${formFactsSql} as form,
         ${certificateIdSql} as "certificateId"
  from enrolment e
  join course_version v on v.id = e.version_id
  join course c on c.id = e.course_id
  where e.account_id = $1 and e.course_id = $2`;

/** The learner's course page, in one query: outline, states, next step. Refuses `not-found` without an enrolment. */
export async function readMyCourse(database: Database, accountId: string, courseId: string): Promise<CoursePage> {
  const row = await database.preparedRow<CourseRow>('my-course', courseSql, [accountId, courseId]);
  if (!row) throw new Refusal('not-found');
  const counted = countRequired(row.modules);
  return {
    ...row,
    form: row.form && standingOf(row.form, row.completedAt, now()),
    modules: outlineOf(row.modules),
    requiredModules: counted.required,
    completedRequired: counted.completed,
    minutesLeft: minutesLeft(row.modules),
    nextModuleId: nextModule(row.modules.filter((module) => !opensLater(module))),
  };
}
