import type { CoursePage, Language } from '@amelie/contract';
import { countRequired, minutesLeft, nextModule } from '@amelie/rules';
import type { Database } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { certificateIdSql, instantSql, type OutlineRow, outlineSql } from './outline.queries';

interface CourseRow {
  courseId: string;
  enrolmentId: string;
  title: string;
  summary: string;
  language: Language;
  versionNumber: number;
  newerVersion: boolean;
  draft: boolean;
  modules: OutlineRow[];
  completedAt: string | null;
  certificateId: string | null;
}

const courseSql = `
  select e.course_id as "courseId", e.id as "enrolmentId", v.title, v.summary, v.language,
         v.number as "versionNumber", jsonb_array_length(v.review_flags) > 0 as draft,
         exists (select from course_version n
                 where n.course_id = e.course_id and n.state = 'published' and n.number > v.number) as "newerVersion",
         ${outlineSql} as modules,
         ${instantSql('e.completed_at')} as "completedAt",
         ${certificateIdSql} as "certificateId"
  from enrolment e
  join course_version v on v.id = e.version_id
  where e.account_id = $1 and e.course_id = $2`;

/** The learner's course page, in one query: outline, states, next step. Refuses `not-found` without an enrolment. */
export async function readMyCourse(database: Database, accountId: string, courseId: string): Promise<CoursePage> {
  const row = await database.preparedRow<CourseRow>('my-course', courseSql, [accountId, courseId]);
  if (!row) throw new Refusal('not-found');
  const counted = countRequired(row.modules);
  return {
    ...row,
    requiredModules: counted.required,
    completedRequired: counted.completed,
    minutesLeft: minutesLeft(row.modules),
    nextModuleId: nextModule(row.modules),
  };
}
