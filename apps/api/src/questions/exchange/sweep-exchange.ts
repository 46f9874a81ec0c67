import { noteOf } from '@amelie/formats';
import type { Config } from '@amelie/ground';
import { type Database, rowsOf } from '../../platform/database/database';
import { mostTries } from '../../platform/jobs/tries';
import { removeUpload } from '../../platform/uploads/uploads-folder';
import { saveRefusedImport } from './import-question-file';

const importsKeptDays = 30;
const exportsKeptHours = 24;

/** Forgets files that were looked through long ago, and exports that nobody will fetch any more. */
export async function forgetOldExchange(database: Database): Promise<void> {
  await database.query(`delete from question_import where received_at < now() - make_interval(days => $1)`, [
    importsKeptDays,
  ]);
  await database.query(`delete from question_export where requested_at < now() - make_interval(hours => $1)`, [
    exportsKeptHours,
  ]);
}

/** Tells the trainer of files whose reading the queue has given up. */
export async function giveUpReadings(database: Database, settings: Pick<Config, 'dataDir'>): Promise<void> {
  const rows = await rowsOf<{ id: string }>(
    database,
    `select i.id from question_import i join outbox o on o.dedupe_key = 'read-question-file:' || i.id
     where i.state = 'received' and o.done_at is null and o.failures >= $1 limit 50`,
    [mostTries],
  );
  for (const { id } of rows) {
    await saveRefusedImport(database, id, [noteOf('unavailable', null)]);
    await removeUpload(settings, id);
  }
}
