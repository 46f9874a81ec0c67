import {
  type Country,
  type Gender,
  type Language,
  type Me,
  type Profession,
  type Right,
  type Role,
  rightsOf,
} from '@amelie/contract';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

interface AccountRow {
  id: string;
  email: string;
  given_name: string;
  family_name: string;
  language: Language;
  roles: Role[];
  granted_rights: Right[];
  country: Country | null;
  profession: Profession | null;
  gender: Gender | null;
}

/** One's own account, as its owner sees it. */
export async function readMe(database: Askable, accountId: string): Promise<Me> {
  const row = await rowOf<AccountRow>(
    database,
    `select id, email, given_name, family_name, language, roles, granted_rights, country, profession, gender
     from account where id = $1`,
    [accountId],
  );
  if (!row) throw new Refusal('not-found');
  return {
    id: row.id,
    email: row.email,
    givenName: row.given_name,
    familyName: row.family_name,
    language: row.language,
    roles: row.roles,
    rights: rightsOf(row.roles, row.granted_rights),
    country: row.country,
    profession: row.profession,
    gender: row.gender,
  };
}
