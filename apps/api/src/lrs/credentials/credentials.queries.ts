import type { LrsCredential, lrsCredentialRoutes, Reply } from '@amelie/contract';
import { type Askable, rowOf, rowsOf } from '../../platform/database/database';
import { Refusal } from '../../platform/refusals/refusal';

type CredentialRow = Omit<LrsCredential, 'createdAt' | 'revokedAt'> & { createdAt: Date; revokedAt: Date | null };

const columns = `id, name, key, scopes, activity_prefix as "activityPrefix", created_at as "createdAt",
  revoked_at as "revokedAt"`;

const credentialOf = (row: CredentialRow): LrsCredential => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

/** All credentials, those that were revoked too, newest first. */
export async function listCredentials(
  database: Askable,
): Promise<Reply<typeof lrsCredentialRoutes.listLrsCredentials>> {
  const rows = await rowsOf<CredentialRow>(
    database,
    `select ${columns} from lrs_credential order by created_at desc, id desc limit 500`,
  );
  return { credentials: rows.map(credentialOf) };
}

/** One credential. Refuses `not-found`. */
export async function readCredential(database: Askable, id: string): Promise<LrsCredential> {
  const row = await rowOf<CredentialRow>(database, `select ${columns} from lrs_credential where id = $1`, [id]);
  if (!row) throw new Refusal('not-found');
  return credentialOf(row);
}
