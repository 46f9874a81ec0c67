import type { ExportFormat, ExportKind, RecordFilter } from '@amelie/contract';
import type { Config } from '@amelie/ground';
import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { newId } from '@amelie/ground';
import { recordsCopy } from '../lrs/records/records-copy';
import { changedRows, type Database } from '../platform/database/database';
import type { Failpoints } from '../platform/failpoints/failpoint';
import { completionsCopy, saltSetting } from './completions-csv';
import { type WrittenFile, writeExportFile } from './export-file';

export interface ExportParts {
  database: Database;
  settings: Pick<Config, 'dataDir' | 'appOrigin'>;
  failpoints: Failpoints;
}

interface OpenExport {
  id: string;
  kind: ExportKind;
  format: ExportFormat;
  withNames: boolean;
  filter: RecordFilter | null;
}

/** Hours for which a ready file can be fetched. */
const hoursKept = 24;

async function begin(database: Database, exportId: string): Promise<OpenExport | null> {
  const [open] = await changedRows<OpenExport>(
    database,
    `update export set state = 'writing' where id = $1 and state in ('queued', 'writing')
     returning id, kind, format, with_names as "withNames", filter`,
    [exportId],
  );
  return open ?? null;
}

/** The COPY statement of an export, and what it reads from the transaction's settings. */
function copyOf({ kind, withNames, filter }: OpenExport, home: string): { sql: string; settings: Map<string, string> } {
  if (kind === 'records') return recordsCopy(filter, home);
  // The salt of the pseudonyms is nowhere kept.
  return { sql: completionsCopy(withNames), settings: new Map([[saltSetting, randomBytes(32).toString('hex')]]) };
}

/** Streams the rows from the database into the file. */
async function copyRows(client: PoolClient, { settings }: ExportParts, open: OpenExport) {
  const copy = copyOf(open, settings.appOrigin);
  for (const setting of copy.settings) await client.query(`select set_config($1, $2, true)`, setting);
  const stream = client.query(copyTo(copy.sql));
  const file = await writeExportFile(settings, open, stream);
  return { ...file, rows: stream.rowCount };
}

async function markReady(client: PoolClient, open: OpenExport, file: WrittenFile & { rows: number }): Promise<void> {
  await client.query(
    `update export set state = 'ready', rows = $2, size_bytes = $3, sha256 = $4, ready_at = now(),
       expires_at = now() + make_interval(hours => $5),
       file_name = case kind when 'records' then 'learning-records-' else 'learning-' end
         || to_char(now() at time zone 'UTC', 'YYYY-MM-DD') || '.' || format
     where id = $1`,
    [open.id, file.rows, file.sizeBytes, file.sha256, hoursKept],
  );
  await client.query(
    `insert into audit_event (id, actor_id, action, object_type, object_id, outcome, detail)
     select $1, requested_by, 'write-export', 'export', id::text, 'done',
       jsonb_build_object('kind', kind, 'withNames', with_names, 'rows', rows)
     from export where id = $2`,
    [newId(), open.id],
  );
}

/** One transaction on a connection of the pool that can stream; a connection that failed is not used again. */
async function inTransaction<T>(database: Database, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  try {
    await client.query(
      `begin; set local statement_timeout = '10min'; set local idle_in_transaction_session_timeout = '2min'`,
    );
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/**
 * Writes the file of an export, whole or not at all. Runs as often as it likes: an export that is ready stays as it is,
 * and two runs at once wait for each other at the row.
 */
export async function writeExport(parts: ExportParts, exportId: string): Promise<void> {
  const open = await begin(parts.database, exportId);
  if (!open) return;
  await inTransaction(parts.database, async (client) => {
    const held = await client.query(`select 1 from export where id = $1 and state = 'writing' for update`, [open.id]);
    if (held.rowCount === 0) return;
    const file = await copyRows(client, parts, open);
    parts.failpoints.reach('export.before-ready');
    await markReady(client, open, file);
  });
}
