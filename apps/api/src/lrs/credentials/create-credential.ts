import type { GivenLrsCredential, lrsCredentialRoutes, Reply } from '@amelie/contract';
import { newId, newPublicId, newToken, sha256 } from '@amelie/ground';
import { writeAudit } from '../../platform/audit/write-audit';
import type { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/policy/actor';
import { readCredential } from './credentials.queries';

/**
 * Creates a credential. Its secret leaves in this answer only: a hash is kept.
 * @param actor null for the command line
 */
export function createCredential(
  database: Database,
  actor: Pick<Actor, 'accountId'> | null,
  { given, appOrigin }: { given: GivenLrsCredential; appOrigin: string },
): Promise<Reply<typeof lrsCredentialRoutes.createLrsCredential>> {
  const [id, secret] = [newId(), newToken()];
  return database.transaction(async (tx) => {
    await tx.query(
      `insert into lrs_credential (id, key, secret_hash, name, scopes, activity_prefix, created_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        newPublicId(),
        sha256(secret),
        given.name,
        [...new Set(given.scopes)],
        given.activityPrefix,
        actor?.accountId ?? null,
      ],
    );
    await writeAudit(tx, {
      actorId: actor?.accountId ?? null,
      action: 'create-lrs-credential',
      objectType: 'lrs-credential',
      objectId: id,
      detail: { scopes: given.scopes, restricted: given.activityPrefix !== null },
    });
    return { credential: await readCredential(tx, id), secret, endpoint: `${appOrigin}/xapi` };
  });
}
