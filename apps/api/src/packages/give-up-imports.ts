import { fault } from '@amelie/formats';
import type { Config } from '@amelie/ground';
import { type Database, rowsOf } from '../platform/database/database';
import { mostTries } from '../platform/jobs/tries';
import { saveRefused } from './save-import';
import { removeUpload } from '../platform/uploads/uploads-folder';

/** Tells the trainer of imports that the queue has given up on: something is wrong with the platform, or very odd. */
export async function giveUpImports(database: Database, settings: Pick<Config, 'dataDir'>): Promise<void> {
  const rows = await rowsOf<{ id: string }>(
    database,
    `select p.id from package p join outbox o on o.dedupe_key = 'import-package:' || p.id
     where p.state not in ('ready', 'refused') and o.done_at is null and o.failures >= $1 limit 50`,
    [mostTries],
  );
  for (const { id } of rows) {
    await saveRefused(database, id, [fault('unavailable')]);
    await removeUpload(settings, id);
  }
}
