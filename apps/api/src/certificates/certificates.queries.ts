import type { Attested, MyCertificate, VerifiedCertificate } from '@amelie/contract';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { verifyUrlOf } from './verify-url';

interface MyRow {
  id: string;
  courseId: string;
  attested: Attested;
  issuedAt: Date;
  revokedAt: Date | null;
  draft: boolean;
  pdfReady: boolean;
}

/** A person's certificates, newest first. */
export async function listMyCertificates(
  database: Askable,
  accountId: string,
  appOrigin: string,
): Promise<MyCertificate[]> {
  const rows = await rowsOf<MyRow>(
    database,
    `select id, course_id as "courseId", attested, issued_at as "issuedAt", revoked_at as "revokedAt", draft,
            rendered_at is not null as "pdfReady"
     from certificate where account_id = $1 order by issued_at desc, id`,
    [accountId],
  );
  return rows.map(({ attested, issuedAt, revokedAt, ...row }) => ({
    ...row,
    courseTitle: attested.courseTitle,
    language: attested.language,
    score: attested.score,
    issuedAt: issuedAt.toISOString(),
    state: revokedAt ? 'revoked' : 'issued',
    verifyUrl: verifyUrlOf(appOrigin, row.id),
  }));
}

interface VerifiedRow {
  id: string;
  issuedAt: Date;
  revokedAt: Date | null;
  attested: Attested;
  synthetic: boolean;
}

/** What a certificate attests, for whoever holds its id. Refuses `not-found`. */
export async function verifyCertificate(database: Askable, certificateId: string): Promise<VerifiedCertificate> {
  const row = await rowOf<VerifiedRow>(
    database,
    `select id, issued_at as "issuedAt", revoked_at as "revokedAt", attested, synthetic
     from certificate where id = $1`,
    [certificateId],
  );
  if (!row) throw new Refusal('not-found');
  return {
    ...row,
    state: row.revokedAt ? 'revoked' : 'issued',
    issuedAt: row.issuedAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
