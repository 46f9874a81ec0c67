import { type Config, contentOriginOf } from '@amelie/ground';
import type { Database } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { capabilityOf } from './capability';

export interface AuParts {
  database: Database;
  settings: Pick<Config, 'appOrigin' | 'contentOrigin' | 'auOrigins' | 'instanceName'>;
}

export interface AuAddress {
  /** Whole, with the query of its own. */
  address: string;
  /** The page that an AU goes to when it is done (cmi5 10.2.6). */
  returnUrl: string;
}

/**
 * Where an AU, or an activity of an xAPI package, stands in a launch: in its package on the content origin, or elsewhere on an origin that an administrator
 * allows. Refuses `au-host-not-allowed` with the host.
 */
export async function auAddress(
  { database, settings }: AuParts,
  { launchId, packageId }: { launchId: string; packageId: string },
  { url, isAbsolute }: { url: string; isAbsolute: boolean },
): Promise<AuAddress> {
  const base = `${contentOriginOf(settings.contentOrigin, packageId)}/l/${await capabilityOf(database, launchId)}`;
  const returnUrl = `${base}/return.html`;
  if (!isAbsolute) return { address: `${base}/f/${url}`, returnUrl };
  const { origin, host } = new URL(url);
  if (!settings.auOrigins.includes(origin)) throw new Refusal('au-host-not-allowed', { host });
  return { address: url, returnUrl };
}
