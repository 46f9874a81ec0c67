import type { MyCertificate, VerifiedCertificate } from '@amelie/contract';
import { type Askable, rowsOf } from '../platform/database/database';
import { certificateColumns, type CertificateRow, readCertificate, standingOf } from './certificate.queries';
import { verifyUrlOf } from './verify-url';

interface MyRow extends CertificateRow {
  courseId: string;
  draft: boolean;
  pdfReady: boolean;
}

/** A person's certificates, newest first. */
export async function listMyCertificates(
  database: Askable,
  { accountId, appOrigin, now }: { accountId: string; appOrigin: string; now: Date },
): Promise<MyCertificate[]> {
  const rows = await rowsOf<MyRow>(
    database,
    `select ${certificateColumns}, c.course_id as "courseId", c.draft, c.rendered_at is not null as "pdfReady"
     from certificate c where c.account_id = $1 order by c.issued_at desc, c.id`,
    [accountId],
  );
  return rows.map((row) => ({
    id: row.id,
    courseId: row.courseId,
    draft: row.draft,
    pdfReady: row.pdfReady,
    courseTitle: row.attested.courseTitle,
    language: row.attested.language,
    score: row.attested.score,
    issuedAt: row.issuedAt.toISOString(),
    ...standingOf(row, now),
    verifyUrl: verifyUrlOf(appOrigin, row.id),
  }));
}

/** What a certificate attests and whether it stands, for whoever holds its id. Refuses `not-found`. */
export async function verifyCertificate(
  database: Askable,
  certificateId: string,
  now: Date,
): Promise<VerifiedCertificate> {
  const row = await readCertificate(database, certificateId);
  const { id, attested, synthetic } = row;
  return { id, attested, synthetic, issuedAt: row.issuedAt.toISOString(), ...standingOf(row, now) };
}
