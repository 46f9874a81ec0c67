import type { TimedGainRow } from '@amelie/rules';
import { type Askable, rowsOf } from '../platform/database/database';

export interface VersionWithTests {
  id: string;
  number: number;
  publishedAt: Date;
  delayed: boolean;
}

/** The published versions of a course that have a test before and one after, the newest first. */
export function versionsWithTests(database: Askable, courseId: string): Promise<VersionWithTests[]> {
  return rowsOf<VersionWithTests>(
    database,
    `select v.id, v.number, v.published_at as "publishedAt", s.delayed_module_id is not null as delayed
     from course_version v join test_set s on s.version_id = v.id
     where v.course_id = $1 and v.state = 'published'
       and s.before_module_id is not null and s.after_module_id is not null
     order by v.number desc`,
    [courseId],
  );
}

export interface PersonGain extends TimedGainRow {
  language: string;
  country: string | null;
}

/**
 * Each learner's first result in each test, paired here and nowhere else. A later attempt has seen the answers. A test
 * only counts as later when it was handed in after the one before it.
 */
export function readGains(database: Askable, versionIds: readonly string[], now: Date): Promise<PersonGain[]> {
  return rowsOf<PersonGain>(
    database,
    `with first as (
       select distinct on (q.enrolment_id, q.module_id) q.enrolment_id, q.module_id, q.score, q.submitted_at
       from quiz_attempt q join enrolment e on e.id = q.enrolment_id
       where e.version_id = any($1) and q.submitted_at is not null and q.score is not null
       order by q.enrolment_id, q.module_id, q.number)
     select b.score as before, f.score as after, d.score as delayed,
       extract(epoch from f.submitted_at)::float8 as "afterAt", extract(epoch from d.submitted_at)::float8 as "delayedAt",
       coalesce(e.completed_at + make_interval(hours => 168 * s.delay_weeks) <= $2, false)
         and s.delayed_module_id is not null as "isDelayedOpen",
       a.language, a.country
     from enrolment e
     join account a on a.id = e.account_id
     join test_set s on s.version_id = e.version_id
     join first b on b.enrolment_id = e.id and b.module_id = s.before_module_id
     left join first f on f.enrolment_id = e.id and f.module_id = s.after_module_id
       and f.submitted_at > b.submitted_at
     left join first d on d.enrolment_id = e.id and d.module_id = s.delayed_module_id
       and d.submitted_at > coalesce(f.submitted_at, b.submitted_at)
     where e.version_id = any($1)`,
    [versionIds, now],
  );
}
