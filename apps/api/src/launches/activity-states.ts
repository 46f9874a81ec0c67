import { outcomeOfActivity } from '@amelie/rules';
import type { Database } from '../platform/database/database';
import { readParts } from '../tincan/parts.queries';
import { findRegistrationOf } from '../tincan/registrations.queries';
import type { FoundLaunch } from './find-launch';
import type { StateRow } from './state-row';

const untimed = { totalSeconds: 0, sessionSeconds: 0, activeSeconds: 0, terminated: true, browsed: false };

/** How the activities of an attempt stand that were opened. What they store is in the record store. */
export async function readActivityStates(
  database: Database,
  { attemptId }: Pick<FoundLaunch, 'attemptId'>,
): Promise<Map<string, StateRow>> {
  const registration = await findRegistrationOf(database, attemptId);
  if (!registration) return new Map();
  const parts = await readParts(database, registration.id);
  return new Map(
    [...parts].map(([itemId, result]) => [itemId, { ...untimed, itemId, outcome: outcomeOfActivity(result) }]),
  );
}
