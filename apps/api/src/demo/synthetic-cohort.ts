import { newPublicId } from '@amelie/ground';
import { seededRandom } from '@amelie/rules';
import { type Database, rowsOf, type Tx } from '../platform/database/database';
import { drawPersons, type SyntheticPerson } from './synthetic-persons';
import { drawProgress, type SyntheticProgress, type VersionModule } from './synthetic-progress';

export interface CohortWish {
  courseId: string;
  versionId: string;
  now: Date;
}

const seed = 20_261_124;

async function insertAccounts(tx: Tx, persons: SyntheticPerson[]): Promise<void> {
  await tx.query(
    `insert into account
       (id, email, given_name, family_name, language, roles, country, profession, gender, synthetic, created_at)
     select "accountId", email, "givenName", "familyName", language, '{learner}', country, profession, gender, true,
       "enrolledAt" - interval '1 hour'
     from jsonb_to_recordset($1::jsonb) as p ("accountId" uuid, email text, "givenName" text, "familyName" text,
       language text, country text, profession text, gender text, "enrolledAt" timestamptz)`,
    [JSON.stringify(persons)],
  );
}

async function insertEnrolments(tx: Tx, persons: SyntheticPerson[], wish: CohortWish): Promise<void> {
  await tx.query(
    `insert into enrolment (id, account_id, course_id, version_id, enrolled_at, last_active_at, completed_at)
     select "enrolmentId", "accountId", $2, $3, "enrolledAt", coalesce("completedAt", "enrolledAt"), "completedAt"
     from jsonb_to_recordset($1::jsonb)
       as p ("enrolmentId" uuid, "accountId" uuid, "enrolledAt" timestamptz, "completedAt" timestamptz)`,
    [JSON.stringify(persons), wish.courseId, wish.versionId],
  );
}

async function insertProgress(tx: Tx, entries: SyntheticProgress[]): Promise<void> {
  await tx.query(
    `with entry as (
       select * from jsonb_to_recordset($1::jsonb) as p ("enrolmentId" uuid, "moduleId" uuid, state text,
         score double precision, evidence text, "activeSeconds" double precision, "startedAt" timestamptz,
         "completedAt" timestamptz, "updatedAt" timestamptz)
     ), active as (
       update enrolment e set last_active_at = latest.at
       from (select "enrolmentId" as id, max("updatedAt") as at from entry group by 1) latest where latest.id = e.id
     )
     insert into module_progress (enrolment_id, module_id, state, score, evidence, active_seconds, started_at,
       completed_at, updated_at)
     select "enrolmentId", "moduleId", state, score, evidence, "activeSeconds", "startedAt", "completedAt", "updatedAt"
     from entry`,
    [JSON.stringify(entries)],
  );
}

/** Certificates as they are issued to people, marked synthetic and without a PDF: nobody fetches them. */
async function insertCertificates(tx: Tx, persons: SyntheticPerson[]): Promise<void> {
  const finished = persons.filter((person) => person.completedAt);
  const rows = finished.map(({ enrolmentId, completedAt }) => ({ id: newPublicId(), enrolmentId, at: completedAt }));
  await tx.query(
    `insert into certificate
       (id, account_id, enrolment_id, course_id, version_id, attested, draft, synthetic, issued_at)
     select w.id, e.account_id, e.id, e.course_id, e.version_id,
       jsonb_build_object(
         'holder', a.given_name || ' ' || a.family_name,
         'courseTitle', v.title,
         'courseVersion', v.number,
         'language', v.language,
         'minutes', (select coalesce(sum(m.minutes), 0) from course_module m where m.version_id = v.id and m.required),
         'score', (select avg(p.score) from module_progress p
                   where p.enrolment_id = e.id and p.evidence = 'server-graded'),
         'completedOn', to_char(w.at at time zone 'UTC', 'YYYY-MM-DD'),
         'issuer', 'Synthetic demo',
         'draft', jsonb_array_length(v.review_flags) > 0,
         'credit', 'none'),
       jsonb_array_length(v.review_flags) > 0, true, w.at
     from jsonb_to_recordset($1::jsonb) as w (id text, "enrolmentId" uuid, at timestamptz)
     join enrolment e on e.id = w."enrolmentId"
     join account a on a.id = e.account_id
     join course_version v on v.id = e.version_id`,
    [JSON.stringify(rows)],
  );
}

/**
 * Adds the demo's cohort: 1,150 persons who do not exist, 137 of them certified, over fourteen months. All are marked
 * synthetic, cannot sign in and get no mail. The whole cohort is written, or nothing.
 */
export async function seedSyntheticCohort(database: Database, wish: CohortWish): Promise<void> {
  const draw = seededRandom(seed);
  const persons = drawPersons(draw, wish.now);
  await database.transaction(async (tx) => {
    const modules = await rowsOf<VersionModule>(
      tx,
      `select id, kind, minutes from course_module where version_id = $1 order by position`,
      [wish.versionId],
    );
    const entries = persons.flatMap((person) => drawProgress(draw, person, modules, wish.now));
    await insertAccounts(tx, persons);
    await insertEnrolments(tx, persons, wish);
    await insertProgress(tx, entries);
    await insertCertificates(tx, persons);
  });
}
