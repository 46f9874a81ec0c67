import type { Config } from '@amelie/ground';
import type { ExportFormat, RefusalCode } from '@amelie/contract';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { writeAudit } from '../platform/audit/write-audit';
import { type Database, rowOf } from '../platform/database/database';
import { type Actor, demandRight } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { findMyExport } from './export.queries';
import { exportPath } from './export-file';

export interface OpenedFile {
  content: Readable;
  format: ExportFormat;
  fileName: string;
  sizeBytes: number;
}

const notThere: Record<string, RefusalCode> = {
  queued: 'export-not-ready',
  writing: 'export-not-ready',
  failed: 'export-failed',
  expired: 'export-expired',
};

/**
 * Opens the file of one's own ready export. Whoever lost the right since they asked gets nothing; each download is
 * recorded. Refuses `not-found`, `not-allowed`, `export-not-ready`, `export-expired`, `export-failed`.
 */
export async function openExportFile(
  database: Database,
  actor: Actor,
  wish: { exportId: string; settings: Pick<Config, 'dataDir'> },
): Promise<OpenedFile> {
  const { exportId, settings } = wish;
  const mine = await findMyExport(database, exportId, actor.accountId);
  if (!mine) throw new Refusal('not-found');
  if (mine.withNames) demandRight(actor, 'export-names');
  if (mine.kind === 'records') demandRight(actor, 'follow-learners');
  const refused = notThere[mine.state];
  if (refused) throw new Refusal(refused);
  const named = await rowOf<{ fileName: string }>(
    database,
    `select file_name as "fileName" from export where id = $1`,
    [exportId],
  );
  const file = await openFile(exportPath(settings, mine));
  await writeAudit(database, {
    actorId: actor.accountId,
    action: 'download-export',
    objectType: 'export',
    objectId: exportId,
    detail: { kind: mine.kind, withNames: mine.withNames, rows: mine.rows },
  });
  return {
    content: file.createReadStream(),
    format: mine.format,
    fileName: named?.fileName ?? 'learning.csv',
    sizeBytes: mine.sizeBytes ?? 0,
  };
}

/** A ready export whose file the sweep has just taken, or that a restore did not bring back, has expired. */
async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Refusal('export-expired');
    throw error;
  }
}
