import { outcomeOfTincan } from '@amelie/rules';
import type { Tx } from '../platform/database/database';
import { tellStanding } from '../runtime/tell-standing';
import { activitiesOf } from './activities-of';
import { readParts } from './parts.queries';
import type { Registration } from './registrations.queries';

/** Tells the ledger how the parts of a package stand, and the seconds that were spent on top of what it knows. */
export async function tellParts(tx: Tx, registration: Registration, secondsAdded: number): Promise<void> {
  const activities = await activitiesOf(tx, registration.packageId);
  const parts = await readParts(tx, registration.id);
  const standing = outcomeOfTincan(
    activities.map(({ id }) => id),
    parts,
  );
  await tellStanding(tx, registration, { standing, evidence: 'self-reported', secondsAdded });
}
