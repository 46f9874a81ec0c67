import { rowOf, type Tx } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/**
 * Holds a package until the transaction ends, so that nobody deletes it meanwhile.
 * Refuses `not-found`; `package-not-ready` while its import runs or when it was refused.
 */
export async function demandReadyPackage(tx: Tx, packageId: string): Promise<void> {
  const found = await rowOf<{ state: string }>(tx, `select state from package where id = $1 for share`, [packageId]);
  if (!found) throw new Refusal('not-found');
  if (found.state !== 'ready') throw new Refusal('package-not-ready', { state: found.state });
}
