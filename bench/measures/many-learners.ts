import type { Database } from '../../apps/api/src/platform/database/database';
import { rowsOf } from '../../apps/api/src/platform/database/database';
import { openSession } from '../../apps/api/src/people/sessions';

/** A signed-in learner who is enrolled. */
export interface Seat {
  accountId: string;
  cookie: string;
}

/** `count` learners enrolled in a version, signed in without a password: hashing two thousand would take minutes. */
export async function enrolMany(
  database: Database,
  { courseId, versionId, count }: { courseId: string; versionId: string; count: number },
): Promise<Seat[]> {
  const rows = await rowsOf<{ accountId: string }>(
    database,
    `with people as (
       insert into account (id, email, given_name, family_name, language, roles)
       select gen_random_uuid(), 'cohort-' || n || '@example.test', 'Given ' || n, 'Family ' || n, 'en', '{learner}'
       from generate_series(1, $3::int) as n returning id
     )
     insert into enrolment (id, account_id, course_id, version_id)
     select gen_random_uuid(), id, $1, $2 from people returning account_id as "accountId"`,
    [courseId, versionId, count],
  );
  const seats: Seat[] = [];
  for (const { accountId } of rows) {
    const { token } = await openSession(database, accountId, false);
    seats.push({ accountId, cookie: `lms=${token}` });
  }
  return seats;
}
