import { newId } from '@amelie/ground';
import type { Given, Language, peopleRoutes, Person, Role } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database, Tx } from '../platform/database/database';
import { rowsOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { readPerson } from './list-people';
import { invitationHours, mailPasswordLink } from './reset-password';

export interface NewAccount {
  email: string;
  givenName: string;
  familyName: string;
  language: Language;
  roles: Role[];
  passwordHash?: string;
}

/** Writes an account. Refuses `email-taken`. */
export async function insertAccount(tx: Tx | Database, account: NewAccount): Promise<string> {
  const id = newId();
  const written = await rowsOf(
    tx,
    `insert into account (id, email, given_name, family_name, language, roles, password_hash)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (email) do nothing returning id`,
    [
      id,
      account.email,
      account.givenName,
      account.familyName,
      account.language,
      account.roles,
      account.passwordHash ?? null,
    ],
  );
  if (written.length === 0) throw new Refusal('email-taken');
  return id;
}

/** Creates an account and mails its owner the link to set a password. */
export function createPerson(
  database: Database,
  actor: Actor,
  request: { given: Given<typeof peopleRoutes.createPerson>; appOrigin: string },
): Promise<Person> {
  const { given, appOrigin } = request;
  return database.transaction(async (tx) => {
    const id = await insertAccount(tx, given);
    await mailPasswordLink(
      tx,
      { id, email: given.email, language: given.language },
      { template: 'invitation', hours: invitationHours, appOrigin },
    );
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'create-person',
      objectType: 'account',
      objectId: id,
      detail: { roles: given.roles },
    });
    return readPerson(tx, id);
  });
}
