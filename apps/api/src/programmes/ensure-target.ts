import { newId } from '@amelie/ground';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';

/** The period of a new instance: two years, begun in the past, so that what was imported lies inside it. */
const monthsBefore = 14;
const monthsLong = 24;

const day = (year: number, month: number, dayOfMonth: number) =>
  new Date(Date.UTC(year, month, dayOfMonth)).toISOString().slice(0, 10);

/** Writes the programme's first target where there is none; staff change it in the app. */
export async function ensureTarget(database: Database): Promise<void> {
  const today = now();
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth() - monthsBefore];
  await database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(7213)');
    await tx.query(
      `insert into target (id, indicator, name, target, from_date, until_date)
       select $1, 'certified-professionals', 'Certified professionals', 200, $2, $3
       where not exists (select 1 from target where indicator = 'certified-professionals')`,
      [newId(), day(year, month, 1), day(year, month + monthsLong, 0)],
    );
  });
}
