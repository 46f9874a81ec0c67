import { newPublicId } from '@amelie/ground';
import { changedRows, rowOf, type Tx } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';

export interface CertificateWish {
  enrolmentId: string;
  now: Date;
}

/**
 * All that the certificate will ever attest is read and frozen here. The score is the mean of what the server graded;
 * the minutes are those of the required modules. Where one was withdrawn, there is another only for required work that
 * was done since.
 */
const insertSql = `
  insert into certificate
    (id, account_id, enrolment_id, course_id, version_id, attested, draft, synthetic, issued_at)
  select $1, e.account_id, e.id, e.course_id, e.version_id,
    jsonb_build_object(
      'holder', trim(a.given_name || ' ' || a.family_name),
      'courseTitle', v.title,
      'courseVersion', v.number,
      'language', v.language,
      'minutes', (select coalesce(sum(m.minutes), 0) from course_module m where m.version_id = v.id and m.required),
      'score', (select avg(p.score) from module_progress p
                where p.enrolment_id = e.id and p.state = 'completed' and p.evidence = 'server-graded'),
      'completedOn', to_char($3::timestamptz at time zone 'UTC', 'YYYY-MM-DD'),
      'issuer', (select name from issuer),
      'draft', jsonb_array_length(v.review_flags) > 0,
      'credit', 'none'),
    jsonb_array_length(v.review_flags) > 0, a.synthetic, $3
  from enrolment e
  join account a on a.id = e.account_id
  join course_version v on v.id = e.version_id
  where e.id = $2 and not exists (select from certificate r
    where r.account_id = e.account_id and r.version_id = e.version_id and r.revoked_at is not null
      and r.superseded_by is null
      and not exists (select from course_module m join module_progress p on p.module_id = m.id
        where m.version_id = e.version_id and m.required and p.enrolment_id = e.id and p.completed_at > r.revoked_at))
  on conflict (account_id, version_id) where revoked_at is null do nothing
  returning id`;

/**
 * Issues the certificate of an enrolment once: a person gets one for a version, however many ask at once. Its PDF is
 * made by a job. Whether the course's rule is met was decided by whoever calls.
 * @returns the certificate's public id; null where one was withdrawn and nothing required was done since
 */
export async function issueCertificate(tx: Tx, { enrolmentId, now }: CertificateWish): Promise<string | null> {
  const [issued] = await changedRows<{ id: string }>(tx, insertSql, [newPublicId(), enrolmentId, now]);
  if (issued) {
    await addJob(tx, 'render-certificate', { certificateId: issued.id }, `render-certificate:${issued.id}`);
    return issued.id;
  }
  const known = await rowOf<{ id: string | null }>(
    tx,
    `select c.id from enrolment e
     left join certificate c on e.account_id = c.account_id and e.version_id = c.version_id and c.revoked_at is null
     where e.id = $1`,
    [enrolmentId],
  );
  if (!known) throw new Error('A certificate was asked for an enrolment that does not exist');
  return known.id;
}
