import type { CourseRow } from '@amelie/contract';
import { shownPersons } from '@amelie/rules';
import { type Askable, rowsOf } from '../platform/database/database';

type ListedCourse = Omit<CourseRow, 'updatedAt' | 'archivedAt' | 'learners'> & {
  updatedAt: Date;
  learners: number;
  archivedAt: Date | null;
};

/** The courses of this instance as their drafts stand, changed last first, archived ones at the end. Trainers share them. */
export async function listCourses(database: Askable): Promise<{ courses: CourseRow[] }> {
  const rows = await rowsOf<ListedCourse>(
    database,
    `select c.id, d.title, d.language, d.changed, d.updated_at as "updatedAt",
       c.archived_at as "archivedAt",
       jsonb_array_length(d.review_flags) as "openReviewFlags",
       (select count(*)::int from course_module m where m.version_id = d.id) as modules,
       (select max(v.number) from course_version v where v.course_id = c.id and v.state = 'published')
         as "publishedNumber",
       (select count(*)::int from enrolment e where e.course_id = c.id) as learners
     from course c join course_version d on d.course_id = c.id and d.state = 'draft'
     order by c.archived_at is not null, d.updated_at desc, c.id`,
  );
  return {
    courses: rows.map(({ updatedAt, archivedAt, learners, ...row }) => ({
      ...row,
      learners: shownPersons(learners),
      updatedAt: updatedAt.toISOString(),
      archivedAt: archivedAt?.toISOString() ?? null,
    })),
  };
}
