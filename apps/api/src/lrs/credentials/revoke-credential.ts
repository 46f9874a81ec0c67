import type { Given, lrsCredentialRoutes, Reply } from '@amelie/contract';
import { writeAudit } from '../../platform/audit/write-audit';
import type { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/policy/actor';
import { readCredential } from './credentials.queries';

/** Revokes a credential; one that was revoked already stays so. Refuses `not-found`. */
export function revokeCredential(
  database: Database,
  actor: Actor,
  { credentialId }: Given<typeof lrsCredentialRoutes.revokeLrsCredential>,
): Promise<Reply<typeof lrsCredentialRoutes.revokeLrsCredential>> {
  return database.transaction(async (tx) => {
    await readCredential(tx, credentialId);
    await tx.query(`update lrs_credential set revoked_at = coalesce(revoked_at, now()) where id = $1`, [credentialId]);
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'revoke-lrs-credential',
      objectType: 'lrs-credential',
      objectId: credentialId,
    });
    return { done: true };
  });
}
