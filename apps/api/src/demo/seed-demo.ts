import { type Config, openStorage } from '@amelie/ground';
import { rightsOf, type Role } from '@amelie/contract';
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashPassword } from '../people/hash-password';
import { type Database, rowOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { demoAccounts, seedAccounts } from './seed-accounts';
import { seedBank } from './seed-bank';
import { seedCourse } from './seed-course';
import { seedSyntheticCohort } from './synthetic-cohort';
import { now } from '../platform/clock/clock';

export interface DemoParts {
  config: Config;
  database: Database;
  progress: (message: string) => void;
  runJobs: () => Promise<void>;
}

/** Read aloud without doubt: no vowels that make words, no look-alikes. */
const letters = 'bcdfghjkmnpqrstvwxz';

function newPassword(): string {
  const word = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${word()}-${word()}-${word()}`;
}

/** The demo's password: named by DEMO_PASSWORD, or made once and kept in the data folder. */
function passwordOf(config: Config): string {
  const file = join(config.dataDir, 'demo-accounts.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { password: string }).password : null;
  const password = config.demoPassword ?? kept ?? newPassword();
  const accounts = demoAccounts.map(({ role, email }) => ({ role, email }));
  writeFileSync(`${file}.new`, JSON.stringify({ accounts, password }, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return password;
}

async function trainerOf(database: Database): Promise<Actor> {
  const row = await rowOf<{ id: string }>(database, `select id from account where email = 'trainer@demo.test'`);
  if (!row) throw new Error('The demo has no trainer.');
  const roles: Role[] = ['trainer'];
  return { accountId: row.id, sessionId: row.id, language: 'en', roles, rights: rightsOf(roles) };
}

/**
 * Fills an empty instance: four accounts, the bundled course through the real import, a labelled synthetic cohort.
 * Each step looks whether it was done, so a start that was cut off is finished by the next one.
 */
export async function seedDemo({ config, database, progress, runJobs }: DemoParts): Promise<void> {
  const password = passwordOf(config);
  await seedAccounts(database, await hashPassword(password));
  const trainer = await trainerOf(database);
  const files = openStorage(config);
  const course = await seedCourse({ config, database, files, trainer, progress, runJobs });
  await seedBank(database, trainer);
  const cohort = await rowOf<{ there: boolean }>(
    database,
    `select exists (select 1 from account where synthetic) as there`,
  );
  if (cohort?.there) return;
  progress('adding a synthetic cohort, so that every screen shows something');
  await seedSyntheticCohort(database, { ...course, now: now() });
}
