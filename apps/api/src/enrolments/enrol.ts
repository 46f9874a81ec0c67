import { newId } from '@amelie/ground';
import { type Askable, type Database, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

interface CourseState {
  archived: boolean;
  versionId: string | null;
}

const newestVersion = `
  select c.archived_at is not null as archived, (
    select v.id from course_version v
    where v.course_id = c.id and v.state = 'published' order by v.number desc limit 1
  ) as "versionId"
  from course c where c.id = $1`;

async function findEnrolment(tx: Askable, accountId: string, courseId: string): Promise<string | null> {
  const row = await rowOf<{ id: string }>(tx, `select id from enrolment where account_id = $1 and course_id = $2`, [
    accountId,
    courseId,
  ]);
  return row?.id ?? null;
}

/**
 * Enrols a person in the newest published version of a course; twice is the same as once, and who began an older
 * version stays on it. Refuses `not-found`, `course-not-published`.
 */
export async function enrol(
  database: Database,
  accountId: string,
  courseId: string,
): Promise<{ enrolmentId: string; courseId: string }> {
  return database.transaction(async (tx) => {
    const known = await findEnrolment(tx, accountId, courseId);
    if (known) return { enrolmentId: known, courseId };
    const course = await rowOf<CourseState>(tx, newestVersion, [courseId]);
    if (!course) throw new Refusal('not-found');
    if (course.archived || !course.versionId) throw new Refusal('course-not-published');
    await tx.query(
      `insert into enrolment (id, account_id, course_id, version_id) values ($1, $2, $3, $4)
       on conflict (account_id, course_id) do nothing`,
      [newId(), accountId, courseId, course.versionId],
    );
    const enrolmentId = await findEnrolment(tx, accountId, courseId);
    if (!enrolmentId) throw new Refusal('not-found');
    return { enrolmentId, courseId };
  });
}
