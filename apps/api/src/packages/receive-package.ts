import { newId, type Config } from '@amelie/ground';
import { visible } from '@amelie/formats';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Database, rowOf, type Tx } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';
import { syncUpload, uploadFile, uploadsFolder } from '../platform/uploads/uploads-folder';

export interface ReceivedUpload {
  /** The upload's id; the package gets the same. */
  packageId: string;
  fileName: string;
  sizeBytes: number;
  accountId: string | null;
  learnerName?: 'alias' | 'real';
  /** A package of which this is a new version; without one, or when that is gone, it begins a line of its own. */
  follows?: string | null;
}

/** The line that a new version joins, locked, so that two that come at once get numbers of their own. */
async function lockFollowed(tx: Tx, follows: string | null | undefined): Promise<string | null> {
  if (!follows) return null;
  const line = await rowOf<{ id: string }>(
    tx,
    `select id from package_line where id = (select line_id from package where id = $1) for update`,
    [follows],
  );
  return line?.id ?? null;
}

/** Writes a complete upload down as a package and asks for its import. Twice is the same as once. */
export async function receivePackage(tx: Tx, upload: ReceivedUpload): Promise<void> {
  const lineId = await lockFollowed(tx, upload.follows);
  await tx.query(
    `insert into package (id, file_name, state, size_bytes, upload_path, uploaded_by, learner_name, line_id, number)
     select $1::uuid, $2, 'received', $3::bigint, $1::uuid::text, $4::uuid, $5, $6::uuid,
       1 + coalesce((select max(number) from package where line_id = $6::uuid), 0)
     on conflict (id) do nothing`,
    [
      upload.packageId,
      cleanFileName(upload.fileName),
      upload.sizeBytes,
      upload.accountId,
      upload.learnerName ?? 'alias',
      lineId,
    ],
  );
  await addJob(tx, 'import-package', { packageId: upload.packageId }, `import-package:${upload.packageId}`);
}

export interface GivenFile {
  path: string;
  accountId: string | null;
  learnerName?: 'alias' | 'real';
  follows?: string | null;
}

/** Receives a zip that lies on this machine, as if it had been uploaded. Returns the package's id. */
export async function receiveFile(
  database: Database,
  settings: Pick<Config, 'dataDir'>,
  given: GivenFile,
): Promise<string> {
  const packageId = newId();
  await mkdir(uploadsFolder(settings), { recursive: true, mode: 0o750 });
  const copy = uploadFile(settings, packageId);
  await copyFile(given.path, copy);
  await syncUpload(settings, packageId);
  const { size: sizeBytes } = await stat(copy);
  const { accountId, learnerName, follows } = given;
  const fileName = basename(given.path);
  const upload = { packageId, fileName, sizeBytes, accountId, learnerName, follows };
  await database.transaction((tx) => receivePackage(tx, upload));
  return packageId;
}

/** The last part of what a browser calls the file, fit to be shown. */
function cleanFileName(name: string): string {
  return visible(name.split(/[\\/]/).at(-1)?.trim() || 'package.zip', 200);
}
