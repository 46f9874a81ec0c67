import type { Given, peopleRoutes } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import { rowOf } from '../platform/database/database';
import { writeAudit } from '../platform/audit/write-audit';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { demandStrongPassword } from './demand-strong-password';
import { hashPassword, passwordFits } from './hash-password';
import { voidPasswordLinks } from './reset-password';
import { endSessions } from './sessions';
import { claimTry, forgetTries } from './throttle';

/** Changes one's own password and ends all other sessions. Refuses `wrong-password`, `password-too-weak`. */
export async function changePassword(
  database: Database,
  actor: Actor,
  given: Given<typeof peopleRoutes.changePassword>,
): Promise<{ done: true }> {
  await claimTry(database, 'change-password', actor.accountId);
  const account = await rowOf<{ email: string; password_hash: string | null }>(
    database,
    `select email, password_hash from account where id = $1`,
    [actor.accountId],
  );
  if (!account || !(await passwordFits(account.password_hash, given.currentPassword)))
    throw new Refusal('wrong-password');
  await forgetTries(database, 'change-password', actor.accountId);
  demandStrongPassword(given.newPassword, account.email);
  const passwordHash = await hashPassword(given.newPassword);
  await database.transaction(async (tx) => {
    await tx.query(`update account set password_hash = $2 where id = $1`, [actor.accountId, passwordHash]);
    await voidPasswordLinks(tx, actor.accountId);
    await endSessions(tx, actor.accountId, actor.sessionId);
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'change-password',
      objectType: 'account',
      objectId: actor.accountId,
    });
  });
  return { done: true };
}
