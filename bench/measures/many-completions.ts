import type { Database } from '../../apps/api/src/platform/database/database';

/** `count` learners who completed a course and hold a certificate, written in bulk. */
export async function insertCompletions(
  database: Database,
  given: { courseId: string; versionId: string; moduleId: string; count: number },
): Promise<void> {
  const { courseId, versionId, moduleId, count } = given;
  await database.query(
    `with people as (
       insert into account (id, email, given_name, family_name, language, roles, country, profession, gender)
       select gen_random_uuid(), 'bench-' || n || '@example.test', 'Given ' || n, 'Family ' || n, 'en', '{learner}',
         (array['BE','DE','GR','IT'])[1 + n % 4], (array['nurse','midwife','physician'])[1 + n % 3],
         (array['woman','man','undisclosed'])[1 + n % 3]
       from generate_series(1, $4::int) as n returning id, given_name, family_name
     ), enrolled as (
       insert into enrolment (id, account_id, course_id, version_id, enrolled_at, completed_at)
       select gen_random_uuid(), id, $1, $2, now() - interval '60 days', now() - random() * interval '59 days' from people
       returning id, account_id, completed_at
     ), progressed as (
       insert into module_progress (enrolment_id, module_id, state, score, evidence, completed_at)
       select id, $3, 'completed', 0.9, 'server-graded', completed_at from enrolled
     )
     insert into certificate (id, account_id, enrolment_id, course_id, version_id, attested, draft, issued_at)
     select left(replace(replace(encode(uuid_send(gen_random_uuid()), 'base64'), '+', '-'), '/', '_'), 22), e.account_id, e.id, $1, $2,
       jsonb_build_object('holder', p.given_name || ' ' || p.family_name, 'courseTitle', 'A course', 'courseVersion', 1,
         'language', 'en', 'minutes', 20, 'score', 0.9, 'completedOn', e.completed_at::date::text, 'issuer', 'Bench',
         'draft', false, 'credit', 'none'), false, e.completed_at
     from enrolled e join people p on p.id = e.account_id`,
    [courseId, versionId, moduleId, count],
  );
}
