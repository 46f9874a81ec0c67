import type { Given, Me, peopleRoutes } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { readMe } from './read-me';

/** Changes what somebody says of themselves. Certificates that were issued keep the name they attest. */
export async function changeProfile(
  database: Database,
  actor: Actor,
  given: Given<typeof peopleRoutes.changeProfile>,
): Promise<Me> {
  await database.query(
    `update account set
       given_name = coalesce($2, given_name),
       family_name = coalesce($3, family_name),
       language = coalesce($4, language),
       country = case when $5 then $6 else country end,
       profession = case when $7 then $8 else profession end,
       gender = case when $9 then $10 else gender end
     where id = $1`,
    [
      actor.accountId,
      given.givenName ?? null,
      given.familyName ?? null,
      given.language ?? null,
      given.country !== undefined,
      given.country ?? null,
      given.profession !== undefined,
      given.profession ?? null,
      given.gender !== undefined,
      given.gender ?? null,
    ],
  );
  return readMe(database, actor.accountId);
}
