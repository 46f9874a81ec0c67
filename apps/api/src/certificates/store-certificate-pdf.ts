import type { Attested } from '@amelie/contract';
import { Readable } from 'node:stream';
import { type Database, rowOf } from '../platform/database/database';
import type { Failpoints } from '../platform/failpoints/failpoint';
import type { Files } from '../platform/tokens';
import { renderCertificate } from './render-certificate';
import { verifyUrlOf } from './verify-url';

export interface CertificatePress {
  database: Database;
  files: Files;
  failpoints: Failpoints;
  appOrigin: string;
}

/**
 * Makes the PDF of a certificate and writes it into its row. May run twice and at once: the bytes follow from the row,
 * files are named by their bytes, and the row takes the first.
 */
export async function storeCertificatePdf(press: CertificatePress, certificateId: string): Promise<void> {
  const { database, files, failpoints, appOrigin } = press;
  const row = await rowOf<{ attested: Attested; rendered: boolean }>(
    database,
    `select attested, rendered_at is not null as rendered from certificate where id = $1`,
    [certificateId],
  );
  if (!row || row.rendered) return;
  failpoints.reach('certificate.before-render');
  const sheet = { id: certificateId, attested: row.attested, verifyUrl: verifyUrlOf(appOrigin, certificateId) };
  const pdf = await renderCertificate(sheet);
  const { sha256, sizeBytes } = await files.put(Readable.from([pdf]));
  failpoints.reach('certificate.after-pdf-before-row');
  await database.transaction(async (tx) => {
    await tx.query(`insert into stored_file (sha256, size_bytes) values ($1, $2) on conflict (sha256) do nothing`, [
      sha256,
      sizeBytes,
    ]);
    await tx.query(
      `update certificate set rendered_at = now(), pdf_sha256 = $2 where id = $1 and rendered_at is null`,
      [certificateId, sha256],
    );
  });
}
