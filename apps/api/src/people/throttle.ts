import { sha256 } from '@amelie/ground';
import type { Database } from '../platform/database/database';
import { rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

const freeTries = 5;
const longestWaitSeconds = 15 * 60;

/** Keys are hashed: the table does not tell which addresses somebody tried. */
const keyOf = (what: string, whom: string) => sha256(`${what}:${whom}`).toString('hex');

/** Refuses `too-many-tries` while the wait after the last failure lasts. */
export async function demandPatience(database: Database, what: string, whom: string): Promise<void> {
  const row = await rowOf<{ wait: number }>(
    database,
    `select ceil(extract(epoch from next_try_at - now()))::int as wait from throttle where key = $1 and next_try_at > now()`,
    [keyOf(what, whom)],
  );
  if (row) throw new Refusal('too-many-tries', { seconds: row.wait });
}

/** Counts a failure; from the sixth on each one doubles the wait, up to a quarter of an hour. A quiet hour forgets. */
export async function countFailure(database: Database, what: string, whom: string): Promise<void> {
  await database.query(
    `insert into throttle as t (key, failures, next_try_at) values ($1, 1, now())
     on conflict (key) do update set
       failures = case when t.updated_at < now() - interval '1 hour' then 1 else t.failures + 1 end,
       next_try_at = now() + make_interval(secs => case
         when t.updated_at < now() - interval '1 hour' or t.failures < $2 then 0
         else least($3, power(2, least(t.failures - $2, 20))) end),
       updated_at = now()`,
    [keyOf(what, whom), freeTries, longestWaitSeconds],
  );
}

export async function forgetFailures(database: Database, what: string, whom: string): Promise<void> {
  await database.query(`delete from throttle where key = $1`, [keyOf(what, whom)]);
}
