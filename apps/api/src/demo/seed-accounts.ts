import { newId } from '@amelie/ground';
import type { Role } from '@amelie/contract';
import type { Database } from '../platform/database/database';

interface DemoAccount {
  role: Role;
  email: string;
  givenName: string;
  familyName: string;
  country: string;
  profession: string;
}

export const demoAccounts: DemoAccount[] = [
  {
    role: 'learner',
    email: 'learner@demo.test',
    givenName: 'Ελένη',
    familyName: 'Παπαδοπούλου',
    country: 'GR',
    profession: 'nurse',
  },
  {
    role: 'trainer',
    email: 'trainer@demo.test',
    givenName: 'Lotte',
    familyName: 'Peeters',
    country: 'BE',
    profession: 'midwife',
  },
  {
    role: 'staff',
    email: 'staff@demo.test',
    givenName: 'Giulia',
    familyName: 'Conti',
    country: 'IT',
    profession: 'public-health',
  },
  {
    role: 'administrator',
    email: 'admin@demo.test',
    givenName: 'Jonas',
    familyName: 'Weber',
    country: 'DE',
    profession: 'other',
  },
];

/** The four accounts of the demo; on a later start their password follows DEMO_PASSWORD. */
export async function seedAccounts(database: Database, passwordHash: string): Promise<void> {
  for (const account of demoAccounts)
    await database.query(
      `insert into account (id, email, given_name, family_name, language, roles, password_hash, country, profession, gender)
       values ($1, $2, $3, $4, 'en', $5, $6, $7, $8, 'undisclosed') on conflict (email) do nothing`,
      [
        newId(),
        account.email,
        account.givenName,
        account.familyName,
        [account.role],
        passwordHash,
        account.country,
        account.profession,
      ],
    );
}
