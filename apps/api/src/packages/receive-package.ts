import { newId, type Config } from '@amelie/ground';
import { visible } from '@amelie/formats';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Database, Tx } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';
import { syncUpload, uploadFile, uploadsFolder } from './uploads-folder';

export interface ReceivedUpload {
  /** The upload's id; the package gets the same. */
  packageId: string;
  fileName: string;
  sizeBytes: number;
  accountId: string | null;
  learnerName?: 'alias' | 'real';
}

/** Writes a complete upload down as a package and asks for its import. Twice is the same as once. */
export async function receivePackage(tx: Tx, upload: ReceivedUpload): Promise<void> {
  await tx.query(
    `insert into package (id, file_name, state, size_bytes, upload_path, uploaded_by, learner_name)
     values ($1::uuid, $2, 'received', $3, $1::uuid::text, $4, $5) on conflict (id) do nothing`,
    [
      upload.packageId,
      cleanFileName(upload.fileName),
      upload.sizeBytes,
      upload.accountId,
      upload.learnerName ?? 'alias',
    ],
  );
  await addJob(tx, 'import-package', { packageId: upload.packageId }, `import-package:${upload.packageId}`);
}

export interface GivenFile {
  path: string;
  accountId: string | null;
  learnerName?: 'alias' | 'real';
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
  const { accountId, learnerName } = given;
  const fileName = basename(given.path);
  await database.transaction((tx) => receivePackage(tx, { packageId, fileName, sizeBytes, accountId, learnerName }));
  return packageId;
}

/** The last part of what a browser calls the file, fit to be shown. */
function cleanFileName(name: string): string {
  return visible(name.split(/[\\/]/).at(-1)?.trim() || 'package.zip', 200);
}
