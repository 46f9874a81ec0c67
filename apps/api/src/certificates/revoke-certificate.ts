import type { Given, routes } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { beginChange } from './begin-change';

type Revocation = Given<typeof routes.revokeCertificate> & { now: Date };

/**
 * Withdraws a certificate for good. The public reads the day and the reason's category, staff also the note; where no
 * category fits, the note has to say it. Refuses `note-missing`, `not-found`, `certificate-own`, `certificate-state`.
 */
export async function revokeCertificate(database: Database, actor: Actor, given: Revocation): Promise<void> {
  if (given.reason === 'other' && given.note === '') throw new Refusal('note-missing');
  await database.transaction(async (tx) => {
    await beginChange(tx, actor, { ...given, change: 'revoke' });
    await tx.query(`update certificate set revoked_at = $2, reason = $3 where id = $1`, [
      given.certificateId,
      given.now,
      given.reason,
    ]);
  });
}
