import type { Attested, CertificateEvent, CertificateReason } from '@amelie/contract';
import { type CertificateFacts, certificateStanding } from '@amelie/rules';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** A certificate as its row says it. */
export interface CertificateRow extends CertificateFacts {
  id: string;
  accountId: string | null;
  attested: Attested;
  issuedAt: Date;
  reason: CertificateReason | null;
  synthetic: boolean;
}

/** The columns of a certificate `c` that say whether it stands, and what it attests. */
export const certificateColumns = `c.id, c.account_id as "accountId", c.attested, c.issued_at as "issuedAt",
  c.revoked_at as "revokedAt", c.superseded_by as "supersededBy", c.suspended_at as "suspendedAt",
  c.expires_at as "expiresAt", c.reason, c.synthetic`;

/** Whether a certificate stands, in the words of the contract. A reason belongs to a change that was made. */
export function standingOf(row: CertificateFacts & { reason: CertificateReason | null }, now: Date) {
  const { state, since } = certificateStanding(row, now);
  const changed = state === 'suspended' || state === 'revoked' || state === 'superseded';
  return {
    state,
    since: since?.toISOString() ?? null,
    reason: changed ? row.reason : null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    supersededBy: row.supersededBy,
  };
}

/** The certificate with this number. Refuses `not-found`. */
export async function readCertificate(database: Askable, certificateId: string): Promise<CertificateRow> {
  const row = await rowOf<CertificateRow>(database, `select ${certificateColumns} from certificate c where c.id = $1`, [
    certificateId,
  ]);
  if (!row) throw new Refusal('not-found');
  return row;
}

/** What was done with a certificate, the latest first. */
export async function readCertificateHistory(database: Askable, certificateId: string): Promise<CertificateEvent[]> {
  const rows = await rowsOf<Omit<CertificateEvent, 'at'> & { at: Date }>(
    database,
    `select v.change, v.reason, v.note, v.at, trim(a.given_name || ' ' || a.family_name) as by
     from certificate_event v left join account a on a.id = v.actor_id
     where v.certificate_id = $1 order by v.at desc, v.id desc`,
    [certificateId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The number of the certificate whose place this one took. */
export async function readSuperseded(database: Askable, certificateId: string): Promise<string | null> {
  const row = await rowOf<{ id: string }>(database, `select id from certificate where superseded_by = $1`, [
    certificateId,
  ]);
  return row?.id ?? null;
}
