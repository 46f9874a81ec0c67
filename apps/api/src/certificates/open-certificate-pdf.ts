import type { Readable } from 'node:stream';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import type { Files } from '../platform/tokens';

export interface OpenedPdf {
  content: Readable;
  sizeBytes: number;
  /** Says nothing about what it is: it will lie in somebody's download folder. */
  fileName: string;
}

interface PdfRow {
  sha256: string | null;
  sizeBytes: number | null;
  completedOn: string;
}

/** The PDF of a certificate of one's own. Refuses `not-found`, and `certificate-not-ready` while it is being made. */
export async function openCertificatePdf(
  { database, files }: { database: Askable; files: Files },
  accountId: string,
  certificateId: string,
): Promise<OpenedPdf> {
  const row = await rowOf<PdfRow>(
    database,
    `select c.pdf_sha256 as sha256, f.size_bytes::float8 as "sizeBytes", c.attested->>'completedOn' as "completedOn"
     from certificate c left join stored_file f on f.sha256 = c.pdf_sha256
     where c.id = $1 and c.account_id = $2`,
    [certificateId, accountId],
  );
  if (!row) throw new Refusal('not-found');
  if (!row.sha256 || row.sizeBytes === null) throw new Refusal('certificate-not-ready');
  return {
    content: files.read(row.sha256),
    sizeBytes: row.sizeBytes,
    fileName: `document-${row.completedOn}.pdf`,
  };
}
