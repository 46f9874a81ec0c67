import { newPublicId } from '@amelie/ground';
import type { Given, routes } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';
import type { Actor } from '../platform/policy/actor';
import { beginChange } from './begin-change';

type Correction = Given<typeof routes.supersedeCertificate> & { now: Date };

/**
 * Everything but the name and the issuer is taken over as it was frozen, the end of the validity too: a correction
 * neither renews nor improves. The issuer is whoever issues now.
 */
const successorSql = `
  insert into certificate
    (id, account_id, enrolment_id, course_id, version_id, attested, draft, synthetic, issued_at, expires_at,
     first_issued_at)
  select $2, account_id, enrolment_id, course_id, version_id,
    attested || jsonb_build_object('holder', $3::text, 'issuer', (select name from issuer)),
    draft, synthetic, $4, expires_at, counted_at
  from certificate where id = $1`;

/**
 * Corrects the name by a new certificate that takes the place of this one; this one keeps what it says. Refuses
 * `not-found`, `certificate-own`, `certificate-state`.
 * @returns the new certificate's number
 */
export async function supersedeCertificate(database: Database, actor: Actor, given: Correction): Promise<string> {
  const { certificateId, holder, note, now } = given;
  const successorId = newPublicId();
  await database.transaction(async (tx) => {
    const reason = 'name-corrected';
    await beginChange(tx, actor, { certificateId, note, now, change: 'supersede', reason });
    await tx.query(`update certificate set revoked_at = $2, superseded_by = $3, reason = $4 where id = $1`, [
      certificateId,
      now,
      successorId,
      reason,
    ]);
    await tx.query(successorSql, [certificateId, successorId, holder, now]);
    await addJob(tx, 'render-certificate', { certificateId: successorId }, `render-certificate:${successorId}`);
  });
  return successorId;
}
