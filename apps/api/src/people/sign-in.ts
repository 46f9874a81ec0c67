import type { Given, Me, peopleRoutes } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import { rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { passwordFits } from './hash-password';
import { readMe } from './read-me';
import { type NewSession, openSession } from './sessions';
import { countFailure, demandPatience, forgetFailures } from './throttle';

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
    ['sign-in', given.email],
    ['sign-in-from', address],
  ] as const;
  for (const [what, whom] of tries) await demandPatience(database, what, whom);
  const account = await rowOf<{ id: string; password_hash: string | null }>(
    database,
    `select id, password_hash from account where email = $1 and disabled_at is null`,
    [given.email],
  );
  if (!(await passwordFits(account?.password_hash ?? null, given.password)) || !account) {
    for (const [what, whom] of tries) await countFailure(database, what, whom);
    throw new Refusal('wrong-credentials');
  }
  await forgetFailures(database, 'sign-in', given.email);
  const session = await openSession(database, account.id, given.sharedDevice);
  return { me: await readMe(database, account.id), session };
}
