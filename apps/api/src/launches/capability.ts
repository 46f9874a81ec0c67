import { sha256 } from '@amelie/ground';
import { createHmac } from 'node:crypto';
import type { Database } from '../platform/database/database';
import { instanceSecret } from '../platform/secrets/instance-secret';

/**
 * The secret part of a launch's addresses on the content origin. It is derived, so that the player can be loaded again
 * while the table holds nothing but its hash.
 */
export async function capabilityOf(database: Database, launchId: string): Promise<string> {
  const secret = await instanceSecret(database, 'capability');
  return createHmac('sha256', secret).update(launchId).digest('base64url');
}

export async function capabilityHash(database: Database, launchId: string): Promise<Buffer> {
  return sha256(await capabilityOf(database, launchId));
}

/** Where the shell of a launch stands. */
export async function shellUrlOf(database: Database, contentOrigin: string, launchId: string): Promise<string> {
  return `${contentOrigin}/l/${await capabilityOf(database, launchId)}/shell.html`;
}
