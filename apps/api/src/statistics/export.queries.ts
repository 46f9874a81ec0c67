import type { Export } from '@amelie/contract';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';

type Instants = 'requestedAt' | 'readyAt' | 'expiresAt';
type ExportRow = Omit<Export, Instants> & { requestedAt: Date; readyAt: Date | null; expiresAt: Date | null };

const columns = `id, kind, format, with_names as "withNames",
  case when state = 'ready' and expires_at < now() then 'expired' else state end as state,
  rows, size_bytes::float8 as "sizeBytes", requested_at as "requestedAt", ready_at as "readyAt", expires_at as "expiresAt"`;

const exportOf = (row: ExportRow): Export => ({
  ...row,
  requestedAt: row.requestedAt.toISOString(),
  readyAt: row.readyAt?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
});

/** One export of this person; somebody else's does not exist for them. */
export async function findMyExport(database: Askable, exportId: string, accountId: string): Promise<Export | null> {
  const row = await rowOf<ExportRow>(database, `select ${columns} from export where id = $1 and requested_by = $2`, [
    exportId,
    accountId,
  ]);
  return row && exportOf(row);
}

/** The person's exports, newest first. */
export async function findMyExports(database: Askable, accountId: string): Promise<Export[]> {
  const rows = await rowsOf<ExportRow>(
    database,
    `select ${columns} from export where requested_by = $1 order by requested_at desc, id desc limit 50`,
    [accountId],
  );
  return rows.map(exportOf);
}
