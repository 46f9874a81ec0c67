import { outcomeOfUnit } from '@amelie/rules';
import { courseOf } from '../cmi5/course-of';
import { findRegistrationOf } from '../cmi5/registrations.queries';
import { readUnits } from '../cmi5/units.queries';
import type { Database } from '../platform/database/database';
import type { FoundLaunch } from './find-launch';
import type { StateRow } from './state-row';

const untimed = { totalSeconds: 0, sessionSeconds: 0, activeSeconds: 0, terminated: true, browsed: false };

/** How the AUs of an attempt stand. What they store, and their time, is in the record store and no business of the player. */
export async function readUnitStates(
  database: Database,
  { attemptId, packageId }: Pick<FoundLaunch, 'attemptId' | 'packageId'>,
): Promise<Map<string, StateRow>> {
  const registration = await findRegistrationOf(database, attemptId);
  if (!registration) return new Map();
  const { byId } = await courseOf(database, packageId);
  const units = await readUnits(database, registration.id);
  return new Map(
    [...units].flatMap(([itemId, result]): [string, StateRow][] => {
      const au = byId.get(itemId)?.au;
      return au ? [[itemId, { ...untimed, itemId, outcome: outcomeOfUnit(au, result), waived: result.waived }]] : [];
    }),
  );
}
