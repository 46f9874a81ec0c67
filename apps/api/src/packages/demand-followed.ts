import type { PackageState } from '@amelie/contract';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** Only a package that was taken can have a new version. Refuses `not-found`, `package-not-ready`. */
export async function demandFollowed(database: Askable, packageId: string): Promise<void> {
  const found = await rowOf<{ state: PackageState }>(database, `select state from package where id = $1`, [packageId]);
  if (!found) throw new Refusal('not-found');
  if (found.state !== 'ready') throw new Refusal('package-not-ready', { state: found.state });
}
