import type { Given, Me, peopleRoutes } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import { rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { passwordFits } from './hash-password';
import { readMe } from './read-me';
import { type NewSession, openSession } from './sessions';
import { claimTry, forgetTries, giveBackTry } from './throttle';

/**
 * Signs in. Refuses `wrong-credentials` in the same way for an unknown, a closed and a mistyped account, and
 * `too-many-tries` when one account or one address fails too often.
 */
export async function signIn(
  database: Database,
  given: Given<typeof peopleRoutes.signIn>,
  address: string,
): Promise<{ me: Me; session: NewSession }> {
  const tries = [
    ['sign-in-from', address],
    ['sign-in', given.email],
  ] as const;
  for (const [what, whom] of tries) await claimTry(database, what, whom);
  const account = await rowOf<{ id: string; password_hash: string | null }>(
    database,
    `select id, password_hash from account where email = $1 and disabled_at is null`,
    [given.email],
  );
  if (!(await passwordFits(account?.password_hash ?? null, given.password)) || !account)
    throw new Refusal('wrong-credentials');
  await forgetTries(database, 'sign-in', given.email);
  await giveBackTry(database, 'sign-in-from', address);
  const session = await openSessionBy(database, account, given.sharedDevice);
  return { me: await readMe(database, account.id), session };
}

/** Opens the session only while the password is still the one that was just checked: it may be changing meanwhile. */
function openSessionBy(
  database: Database,
  account: { id: string; password_hash: string | null },
  sharedDevice: boolean,
): Promise<NewSession> {
  return database.transaction(async (tx) => {
    const same = await rowOf(
      tx,
      `select from account where id = $1 and password_hash = $2 and disabled_at is null for share`,
      [account.id, account.password_hash],
    );
    if (!same) throw new Refusal('wrong-credentials');
    return openSession(tx, account.id, sharedDevice);
  });
}
