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

/** People of this instance by family name; the synthetic persons of the demo are not listed. */
export async function listPeople(
  database: Askable,
  { search, page }: Given<typeof peopleRoutes.listPeople>,
): Promise<Reply<typeof peopleRoutes.listPeople>> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const matches = `not synthetic and (given_name || ' ' || family_name ilike $1 or email ilike $1)`;
  const rows = await rowsOf<PersonRow>(
    database,
    `select ${personColumns} from account where ${matches} order by family_name, given_name, id limit $2 offset $3`,
    [pattern, pageSize, (page - 1) * pageSize],
  );
  const count = await rowOf<{ total: number }>(
    database,
    `select count(*)::int as total from account where ${matches}`,
    [pattern],
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
