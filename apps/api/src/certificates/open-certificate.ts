import type { Given, ManagedCertificate, routes } from '@amelie/contract';
import { allowedChanges } from '@amelie/rules';
import type { Askable } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { readCertificate, readCertificateHistory, readSuperseded, standingOf } from './certificate.queries';

/** Staff see what the public sees, and what happened to the certificate. Refuses `not-found`. */
export async function openCertificate(
  database: Askable,
  actor: Actor,
  { certificateId, now }: Given<typeof routes.openCertificate> & { now: Date },
): Promise<ManagedCertificate> {
  const row = await readCertificate(database, certificateId);
  const standing = standingOf(row, now);
  const own = row.accountId === actor.accountId;
  return {
    id: row.id,
    attested: row.attested,
    synthetic: row.synthetic,
    issuedAt: row.issuedAt.toISOString(),
    ...standing,
    supersedes: await readSuperseded(database, certificateId),
    own,
    allowed: allowedChanges(standing.state, { manages: true, holds: own }),
    history: await readCertificateHistory(database, certificateId),
  };
}
