import { newId } from '@amelie/ground';
import type { CertificateChange, CertificateReason } from '@amelie/contract';
import { certificateStanding, mayChange } from '@amelie/rules';
import { writeAudit } from '../platform/audit/write-audit';
import type { Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { type CertificateRow, readCertificate } from './certificate.queries';

export interface ChangeWish {
  certificateId: string;
  change: CertificateChange;
  /** For the public. */
  reason: CertificateReason | null;
  /** For staff, in their own words. */
  note: string;
  now: Date;
}

/**
 * Locks a certificate for a change that this person may make, and records it: who, when, why. Refuses `not-found`,
 * `certificate-own`, `certificate-state`.
 */
export async function beginChange(tx: Tx, actor: Actor, wish: ChangeWish): Promise<CertificateRow> {
  const { certificateId, change, reason, note, now } = wish;
  await tx.query(`select from certificate where id = $1 for update`, [certificateId]);
  const certificate = await readCertificate(tx, certificateId);
  const { state } = certificateStanding(certificate, now);
  const manages = actor.rights.includes('manage-certificates');
  const verdict = mayChange(change, state, { manages, holds: certificate.accountId === actor.accountId });
  if (!verdict.allowed) {
    if (verdict.because === 'right') throw new Refusal('not-allowed', { right: 'manage-certificates' });
    throw verdict.because === 'own' ? new Refusal('certificate-own') : new Refusal('certificate-state', { state });
  }
  await tx.query(
    `insert into certificate_event (id, certificate_id, change, reason, note, actor_id, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(), certificateId, change, reason, note, actor.accountId, now],
  );
  // The note is somebody's free text: it stays out of the audit, which nobody can correct.
  await writeAudit(tx, {
    actorId: actor.accountId,
    action: `${change}-certificate`,
    objectType: 'certificate',
    objectId: certificateId,
    detail: { before: state, reason },
  });
  return certificate;
}
