import { newToken, sha256 } from '@amelie/ground';
import type { Given, Language, peopleRoutes } from '@amelie/contract';
import { queueMail } from '../notifications/queue-mail';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database, Tx } from '../platform/database/database';
import { changedRows, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { demandStrongPassword } from './demand-strong-password';
import { hashPassword } from './hash-password';
import { endSessions } from './sessions';
import { claimTry } from './throttle';

interface Addressee {
  id: string;
  email: string;
  language: Language;
}

export const resetHours = 1;
export const invitationHours = 72;

/** Writes a link for a new password into a mail, and answers it. Only the link's hash is kept. */
export async function mailPasswordLink(
  tx: Tx,
  to: Addressee,
  link: { template: 'password-reset' | 'invitation'; hours: number; appOrigin: string },
): Promise<string> {
  const token = newToken();
  const address = `${link.appOrigin}/new-password#${token}`;
  await tx.query(
    `insert into password_reset (token_sha256, account_id, expires_at) values ($1, $2, now() + make_interval(hours => $3))`,
    [sha256(token), to.id, link.hours],
  );
  await queueMail(tx, {
    accountId: to.id,
    to: to.email,
    language: to.language,
    template: link.template,
    values: { link: address, hours: link.hours },
  });
  return address;
}

/** Whoever has just set a password needs no older link, and nobody else shall have one. */
export async function voidPasswordLinks(tx: Tx, accountId: string): Promise<void> {
  await tx.query(`update password_reset set used_at = now() where account_id = $1 and used_at is null`, [accountId]);
}

/** Asks for a new password. Answers the same for known and unknown addresses. */
export async function requestPasswordReset(
  database: Database,
  given: Given<typeof peopleRoutes.requestPasswordReset>,
  context: { address: string; appOrigin: string },
): Promise<{ done: true }> {
  for (const [what, whom] of [
    ['reset', given.email],
    ['reset-from', context.address],
  ] as const) {
    await claimTry(database, what, whom);
  }
  await database.transaction(async (tx) => {
    const account = await rowOf<Addressee>(
      tx,
      `select id, email, language from account where email = $1 and disabled_at is null and not synthetic`,
      [given.email],
    );
    if (account)
      await mailPasswordLink(tx, account, {
        template: 'password-reset',
        hours: resetHours,
        appOrigin: context.appOrigin,
      });
  });
  return { done: true };
}

/** Sets a new password by the mailed link, once; all sessions end. Refuses `reset-link-invalid`, `password-too-weak`. */
export async function completePasswordReset(
  database: Database,
  given: Given<typeof peopleRoutes.completePasswordReset>,
): Promise<{ done: true }> {
  const token = sha256(given.token);
  const account = await rowOf<{ id: string; email: string }>(
    database,
    `select a.id, a.email from password_reset r join account a on a.id = r.account_id
     where r.token_sha256 = $1 and r.used_at is null and r.expires_at > now() and a.disabled_at is null`,
    [token],
  );
  if (!account) throw new Refusal('reset-link-invalid');
  demandStrongPassword(given.newPassword, account.email);
  const passwordHash = await hashPassword(given.newPassword);
  await database.transaction(async (tx) => {
    const used = await changedRows(
      tx,
      `update password_reset set used_at = now() where token_sha256 = $1 and used_at is null returning account_id`,
      [token],
    );
    if (used.length === 0) throw new Refusal('reset-link-invalid');
    await voidPasswordLinks(tx, account.id);
    await tx.query(`update account set password_hash = $2 where id = $1`, [account.id, passwordHash]);
    await endSessions(tx, account.id);
    await writeAudit(tx, {
      actorId: account.id,
      action: 'reset-password',
      objectType: 'account',
      objectId: account.id,
    });
  });
  return { done: true };
}
