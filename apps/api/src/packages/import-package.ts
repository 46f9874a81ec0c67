import {
  checkEntries,
  defaultArchiveLimits,
  fault,
  listOrganizations,
  readPackage,
  type ArchiveLimits,
  type CheckedArchive,
} from '@amelie/formats';
import type { PackageFault, PackageState } from '@amelie/contract';
import type { Config, Storage, StorageBatch } from '@amelie/ground';
import { buffer } from 'node:stream/consumers';
import { type Database, rowOf } from '../platform/database/database';
import type { Failpoints } from '../platform/failpoints/failpoint';
import { archiveFaultOf } from './archive-fault';
import { describePackage } from './describe-package';
import { holdImport } from './hold-locks';
import { type Archive, openArchive } from './open-archive';
import { PageScan } from './page-scan';
import { type ReadyPackage, saveReady, saveRefused, saveStep } from './save-import';
import { StepTeller } from './step-teller';
import { unpackArchive, type UnpackedFile } from './unpack-archive';
import { removeUpload, uploadFile } from './uploads-folder';

export interface ImportParts {
  database: Database;
  storage: Storage;
  settings: Pick<Config, 'dataDir' | 'limits'>;
  failpoints: Failpoints;
}

type Imported = ReadyPackage | { faults: PackageFault[] };

/**
 * Imports a received package: checks the archive, unpacks it into a batch of the storage, reads its manifest, and makes it
 * `ready` in one transaction; or `refused` with every fault, and nothing of it stays. Twice is the same as once; after a
 * kill it begins anew. Throws only what another try may mend.
 */
export async function importPackage(parts: ImportParts, packageId: string): Promise<void> {
  const { database, storage, settings } = parts;
  const row = await rowOf<{ state: PackageState; upload_path: string | null }>(
    database,
    `select state, upload_path from package where id = $1`,
    [packageId],
  );
  if (!row || row.state === 'ready' || row.state === 'refused') return removeUpload(settings, packageId);
  await holdImport(database, packageId, async (whileFilesStay) => {
    const batch = await storage.batch(packageId);
    try {
      const imported = await readUpload(parts, packageId, batch);
      parts.failpoints.reach('import-read');
      if ('faults' in imported) await saveRefused(database, packageId, imported.faults);
      else
        await whileFilesStay(async () => {
          await batch.finish();
          parts.failpoints.reach('import-stored');
          await database.transaction((tx) => saveReady(tx, packageId, imported));
        });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      await saveRefused(database, packageId, [fault('storage-full')]);
    } finally {
      await batch.discard();
    }
  });
  await removeUpload(settings, packageId);
}

async function readUpload(parts: ImportParts, packageId: string, batch: StorageBatch): Promise<Imported> {
  const limits = archiveLimits(parts.settings.limits);
  let archive: Archive;
  try {
    archive = await openArchive(uploadFile(parts.settings, packageId), limits);
  } catch (error) {
    const found = archiveFaultOf(error, '') ?? missingUpload(error);
    if (!found) throw error;
    return { faults: [found] };
  }
  try {
    const checked = checkEntries(archive.entries, limits);
    if (checked.faults.length > 0) return { faults: checked.faults };
    return await readArchive(parts, packageId, { archive, checked, batch });
  } finally {
    await archive.file.close();
  }
}

async function readArchive(
  { database, failpoints }: ImportParts,
  packageId: string,
  { archive, checked, batch }: { archive: Archive; checked: CheckedArchive; batch: StorageBatch },
): Promise<Imported> {
  const of = checked.files.reduce((sum, { size }) => sum + size, 0);
  await saveStep(database, packageId, { state: 'checked', done: 0, of });
  const scan = new PageScan();
  const teller = new StepTeller((done) => saveStep(database, packageId, { state: 'checked', done, of }));
  const onProgress = (done: number) => teller.tell(done);
  const unpacked = await unpackArchive({ archive, files: checked.files, batch, scan, onProgress });
  await teller.settle();
  if (unpacked.faults.length > 0) return { faults: unpacked.faults };
  await saveStep(database, packageId, { state: 'unpacked', done: of, of });
  failpoints.reach('import-unpacked');
  const reading = await readPackage(asPackageFiles(unpacked.files, batch));
  if ('faults' in reading) return reading;
  await saveStep(database, packageId, { state: 'read', done: of, of });
  const { structure, repaired } = reading;
  const report = describePackage({ structure, repaired, leftOut: checked.ignored, files: unpacked.files, scan });
  return { report, organizations: listOrganizations(structure), files: unpacked.files };
}

function asPackageFiles(files: readonly UnpackedFile[], batch: StorageBatch) {
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return {
    list: () => files.map(({ path, sizeBytes }) => ({ path, size: sizeBytes })),
    read: async (path: string) => buffer(batch.read(hashes.get(path) ?? '')),
  };
}

function archiveLimits(limits: Config['limits']): ArchiveLimits {
  return {
    ...defaultArchiveLimits,
    entries: limits.files,
    unpackedBytes: limits.unpackedBytes,
    fileBytes: limits.fileBytes,
    ratio: limits.ratio,
    depth: limits.depth,
  };
}

function missingUpload(error: unknown): PackageFault | undefined {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? fault('archive-damaged', undefined, 'upload gone')
    : undefined;
}
