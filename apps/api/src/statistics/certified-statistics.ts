import { breakdowns, type Cell, type CertifiedStatistics, countries, genders, professions } from '@amelie/contract';
import { discloseBreakdown } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { readTarget } from '../programmes/target.queries';
import { type CertifiedGroup, countCertified, countCertifiedGroups, type Period } from './certified.queries';

/** Groups of fewer persons are not shown to anyone who reads reports. */
const threshold = 10;
const roundTo = 5;

/** Months of the period that are over: one that still grows would tell of yesterday's learner. */
function closedMonths({ from, until }: Period, today: Date): string[] {
  const months: string[] = [];
  const cursor = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  const current = today.toISOString().slice(0, 7);
  for (;;) {
    const month = cursor.toISOString().slice(0, 7);
    if (month >= current || month > until.slice(0, 7)) return months;
    months.push(month);
    cursor.setUTCMonth(cursor.getUTCMonth() + 1);
  }
}

/** The values of a breakdown, whether or not anybody has them: which ones are listed must not tell either. */
function keysOf(by: CertifiedGroup['by'], period: Period, today: Date): readonly string[] {
  if (by === 'country') return [...countries, 'unknown'];
  if (by === 'profession') return [...professions, 'unknown'];
  if (by === 'gender') return [...genders, 'unknown'];
  return closedMonths(period, today);
}

function disclose(groups: CertifiedGroup[], keys: readonly string[]): Cell[] {
  const counts = new Map(groups.map(({ key, count }) => [key, count]));
  return discloseBreakdown(
    keys.map((key) => ({ key, count: counts.get(key) ?? 0 })),
    { k: threshold, roundTo },
  );
}

/** Certified professionals against the target: the headline exact, every breakdown through the disclosure gate. */
export async function certifiedStatistics(database: Database): Promise<CertifiedStatistics> {
  const target = await readTarget(database, 'certified-professionals');
  if (!target) throw new Refusal('not-found');
  const today = now();
  const [headline, groups] = await Promise.all([
    countCertified(database, target),
    countCertifiedGroups(database, target),
  ]);
  return {
    target,
    ...headline,
    threshold,
    breakdowns: breakdowns.map((by) => ({
      by,
      cells: disclose(
        groups.filter((group) => group.by === by),
        keysOf(by, target, today),
      ),
    })),
    asOf: today.toISOString(),
  };
}
