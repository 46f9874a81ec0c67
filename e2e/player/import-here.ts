import { defaultArchiveLimits } from '@amelie/formats';
import { DiskStorage, newId } from '@amelie/ground';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importPackage, type ImportParts } from '../../apps/api/src/packages/import-package';
import { readUpload } from '../../apps/api/src/packages/read-upload';
import { receivePackage } from '../../apps/api/src/packages/receive-package';
import { uploadFile, uploadsFolder } from '../../apps/api/src/platform/uploads/uploads-folder';
import { type Database, rowOf } from '../../apps/api/src/platform/database/database';
import { Failpoints } from '../../apps/api/src/platform/failpoints/failpoint';

const GiB = 1024 ** 3;

/**
 * Sends a zip through the import's own pipeline, in this process: a command or a worker for each package would take most
 * of a test's time. Throws with the faults of a package that is refused.
 */
export async function importHere(database: Database, dataDir: string, zip: Buffer): Promise<string> {
  const packageId = newId();
  const limits = {
    ...defaultArchiveLimits,
    files: 20_000,
    uploadBytes: GiB,
    importCpuSeconds: 120,
    importMemoryMb: 256,
  };
  const settings: ImportParts['settings'] = { dataDir, limits };
  await mkdir(uploadsFolder(settings), { recursive: true });
  await writeFile(uploadFile(settings, packageId), zip);
  await database.transaction((tx) =>
    receivePackage(tx, { packageId, fileName: 'package.zip', sizeBytes: zip.length, accountId: null }),
  );
  const storage = new DiskStorage(join(dataDir, 'files'));
  await importPackage(
    { database, storage, settings, failpoints: new Failpoints(undefined), read: readUpload },
    packageId,
  );
  const row = await rowOf<{ state: string; faults: unknown }>(
    database,
    `select state, faults from package where id = $1`,
    [packageId],
  );
  if (row?.state !== 'ready') throw new Error(`The package was refused: ${JSON.stringify(row?.faults)}`);
  return packageId;
}
