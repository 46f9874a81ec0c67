import type { Config } from '@amelie/ground';
import { type Database, rowsOf } from '../platform/database/database';
import { removeExportFiles } from './export-file';

/** Lets exports go whose time is over, gives up those that could not be written, and clears their files away. */
export async function sweepExports(database: Database, settings: Pick<Config, 'dataDir'>, now: Date): Promise<void> {
  await database.query(`update export set state = 'expired' where state = 'ready' and expires_at < now()`);
  await database.query(
    `update export set state = 'failed'
     where state in ('queued', 'writing') and requested_at < now() - interval '1 hour'`,
  );
  const living = await rowsOf<{ id: string }>(database, `select id from export where state in ('writing', 'ready')`);
  await removeExportFiles(settings, new Set(living.map(({ id }) => id)), now);
}
