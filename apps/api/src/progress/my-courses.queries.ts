import type { Language, MyCourse } from '@amelie/contract';
import { countRequired, minutesLeft, nextModule } from '@amelie/rules';
import { type Askable, rowsOf } from '../platform/database/database';
import { certificateIdSql, instantSql, opensLater, outlineOf, type OutlineRow, outlineSql } from './outline.queries';

interface CourseRow {
  courseId: string;
  family: string | null;
  title: string;
  language: Language;
  draft: boolean;
  modules: OutlineRow[];
  completedAt: string | null;
  lastActiveAt: string;
  certificateId: string | null;
}

function nextOf(modules: OutlineRow[]): MyCourse['nextModule'] {
  const id = nextModule(modules.filter((module) => !opensLater(module)));
  const place = modules.findIndex((module) => module.id === id);
  const found = modules[place];
  return found ? { id: found.id, kind: found.kind, title: found.title, position: place + 1 } : null;
}

function summaryOf({ modules, ...course }: CourseRow): MyCourse {
  const counted = countRequired(modules);
  return {
    ...course,
    requiredModules: counted.required,
    completedRequired: counted.completed,
    minutesLeft: minutesLeft(modules),
    nextModule: nextOf(modules),
    modules: outlineOf(modules),
  };
}

/** All courses of a person with what comes next, the most recent first. */
export async function listMyCourses(database: Askable, accountId: string): Promise<MyCourse[]> {
  const rows = await rowsOf<CourseRow>(
    database,
    `select e.course_id as "courseId", c.family, v.title, v.language, jsonb_array_length(v.review_flags) > 0 as draft,
            ${outlineSql} as modules,
            ${instantSql('e.completed_at')} as "completedAt",
            ${instantSql('e.last_active_at')} as "lastActiveAt",
            ${certificateIdSql} as "certificateId"
     from enrolment e
     join course_version v on v.id = e.version_id
     join course c on c.id = e.course_id
     where e.account_id = $1
     order by e.last_active_at desc, e.id`,
    [accountId],
  );
  return rows.map(summaryOf);
}
