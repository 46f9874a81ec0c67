import { sha256 } from '@amelie/ground';
import type { Database } from '../platform/database/database';
import { rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

const longestWaitSeconds = 15 * 60;

/** Tries without a wait, by what is tried. Behind one address there may be a whole hospital. */
const freeTries = {
  'sign-in': 5,
  'sign-in-from': 60,
  'change-password': 5,
  reset: 5,
  'reset-from': 60,
  'report-from': 20,
} as const;
export type Tried = keyof typeof freeTries;

/** Keys are hashed: the table does not tell which addresses somebody tried. */
const keyOf = (what: Tried, whom: string) => sha256(`${what}:${whom}`).toString('hex');

/**
 * Counts a try before it is made, so that tries at the same moment count each other. After the free ones each doubles
 * the wait for the next, up to a quarter of an hour; a quiet hour forgets. Refuses `too-many-tries` while a wait lasts.
 */
export async function claimTry(database: Database, what: Tried, whom: string): Promise<void> {
  const key = keyOf(what, whom);
  const claimed = await rowOf(
    database,
    `insert into throttle as t (key, failures, next_try_at) values ($1, 1, clock_timestamp())
     on conflict (key) do update set
       failures = case when t.updated_at < now() - interval '1 hour' then 1 else t.failures + 1 end,
       next_try_at = clock_timestamp() + make_interval(secs => case
         when t.updated_at < now() - interval '1 hour' or t.failures < $2 then 0
         else least($3, power(2, least(t.failures - $2, 20))) end),
       updated_at = now()
     where t.next_try_at <= clock_timestamp()
     returning key`,
    [key, freeTries[what], longestWaitSeconds],
  );
  if (claimed) return;
  const row = await rowOf<{ wait: number }>(
    database,
    `select greatest(1, ceil(extract(epoch from next_try_at - now())))::int as wait from throttle where key = $1`,
    [key],
  );
  throw new Refusal('too-many-tries', { seconds: row?.wait ?? 1 });
}

/** A try that went well was none. */
export async function giveBackTry(database: Database, what: Tried, whom: string): Promise<void> {
  await database.query(`update throttle set failures = greatest(0, failures - 1), next_try_at = now() where key = $1`, [
    keyOf(what, whom),
  ]);
}

export async function forgetTries(database: Database, what: Tried, whom: string): Promise<void> {
  await database.query(`delete from throttle where key = $1`, [keyOf(what, whom)]);
}
