import type { Given, peopleRoutes, Person, Reply } from '@amelie/contract';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

const pageSize = 50;

const personColumns = `id, email, given_name as "givenName", family_name as "familyName", roles,
  granted_rights as "grantedRights", country, profession, disabled_at as "disabledAt", created_at as "createdAt"`;

type PersonRow = Omit<Person, 'disabledAt' | 'createdAt'> & { disabledAt: Date | null; createdAt: Date };

const personOf = (row: PersonRow): Person => ({
  ...row,
  disabledAt: row.disabledAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});

/** Letters without their accents and the final sigma, as `fold` does it with what is looked for. */
export const searchableSql = (column: string) =>
  `translate(regexp_replace(normalize(${column}, NFD), '[\\u0300-\\u036f]', '', 'g'), 'ς', 'σ')`;
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replaceAll('ς', 'σ');

/** Each word that is looked for, to be found anywhere in the name or the address, in any order. */
export const patternsOf = (search: string): string[] =>
  fold(search)
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

const matches = `not synthetic and ${searchableSql(`given_name || ' ' || family_name || ' ' || email`)} ilike all ($1::text[])
  and ($2::text is null or $2 = any(roles))`;

/** People of this instance by family name; the synthetic persons of the demo are not listed. */
export async function listPeople(
  database: Askable,
  { search, role, page }: Given<typeof peopleRoutes.listPeople>,
): Promise<Reply<typeof peopleRoutes.listPeople>> {
  const wanted = [patternsOf(search), role ?? null];
  const rows = await rowsOf<PersonRow>(
    database,
    `select ${personColumns} from account where ${matches} order by family_name, given_name, id limit $3 offset $4`,
    [...wanted, pageSize, (page - 1) * pageSize],
  );
  const count = await rowOf<{ total: number }>(
    database,
    `select count(*)::int as total from account where ${matches}`,
    wanted,
  );
  return { people: rows.map(personOf), total: count?.total ?? 0, pageSize };
}

export async function readPerson(database: Askable, personId: string): Promise<Person> {
  const row = await rowOf<PersonRow>(database, `select ${personColumns} from account where id = $1 and not synthetic`, [
    personId,
  ]);
  if (!row) throw new Refusal('not-found');
  return personOf(row);
}
