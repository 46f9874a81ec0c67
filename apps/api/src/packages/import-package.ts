import { defaultArchiveLimits, fault, type ArchiveLimits } from '@amelie/formats';
import type { PackageFault, PackageState } from '@amelie/contract';
import type { Config, Storage, StorageBatch } from '@amelie/ground';
import { type Database, rowOf } from '../platform/database/database';
import type { Failpoints } from '../platform/failpoints/failpoint';
import { ArchiveFault } from '../platform/archives/archive-fault';
import { holdImport } from '../platform/uploads/hold-locks';
import type { ReadStep, ReadUpload, UploadReading } from './read-upload';
import { saveReady, saveRefused, saveStep } from './save-import';
import { StepTeller } from './step-teller';
import { removeStrays } from './sweep-files';
import { removeUpload, uploadFile } from '../platform/uploads/uploads-folder';
import { type CancelWatch, watchCancelled } from './watch-cancelled';

export interface ImportParts {
  database: Database;
  storage: Storage;
  settings: Pick<Config, 'dataDir' | 'limits'>;
  failpoints: Failpoints;
  /** Reads the archive: in a process of its own, or here. */
  read: ReadUpload;
}

/** One import on its way. */
interface Running {
  packageId: string;
  batch: StorageBatch;
  cancelled: CancelWatch;
}

/**
 * Imports a received package: checks the archive, unpacks it into a batch of the storage, reads its manifest, and makes it
 * `ready` in one transaction; or `refused` with every fault, and nothing of it stays. Twice is the same as once; after a
 * kill it begins anew; one that somebody cancels ends where it is. Throws only what another try may mend.
 */
export async function importPackage(parts: ImportParts, packageId: string): Promise<void> {
  const { database, storage, settings } = parts;
  const row = await rowOf<{ state: PackageState }>(database, `select state from package where id = $1`, [packageId]);
  if (!row || row.state === 'ready' || row.state === 'refused') return removeUpload(settings, packageId);
  await holdImport(database, packageId, async (whileFilesStay) => {
    const running = {
      packageId,
      batch: await storage.batch(packageId),
      cancelled: watchCancelled(database, packageId),
    };
    try {
      const reading = await readApart(parts, running);
      parts.failpoints.reach('import-read');
      if ('faults' in reading) await saveRefused(database, packageId, reading.faults);
      else await storeReading(parts, running, { reading, whileFilesStay });
    } catch (error) {
      if (!running.cancelled.signal.aborted) await saveRefused(database, packageId, [refusedBy(error)]);
    } finally {
      running.cancelled.stop();
      await running.batch.discard();
    }
  });
  await removeUpload(settings, packageId);
}

/** The fault behind an error that no other try will mend; throws any other error again. */
function refusedBy(error: unknown): PackageFault {
  if (error instanceof ArchiveFault) return error.fault;
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return fault('storage-full');
  throw error;
}

function readApart(parts: ImportParts, { packageId, batch, cancelled }: Running): Promise<UploadReading> {
  const { database, settings, failpoints } = parts;
  const onStep = async (step: ReadStep) => {
    await saveStep(database, packageId, step);
    if (step.state === 'unpacked') failpoints.reach('import-unpacked');
  };
  const path = uploadFile(settings, packageId);
  const limits = archiveLimits(settings.limits);
  return parts.read({ path, place: batch.place, limits }, { onStep, signal: cancelled.signal });
}

interface Storing {
  reading: Exclude<UploadReading, { faults: PackageFault[] }>;
  whileFilesStay: (inner: () => Promise<void>) => Promise<void>;
}

/** Brings the files into their place and makes the package ready. What was cancelled meanwhile leaves no file behind. */
async function storeReading(parts: ImportParts, running: Running, { reading, whileFilesStay }: Storing): Promise<void> {
  const { database, storage, failpoints } = parts;
  const { packageId, batch, cancelled } = running;
  const of = reading.spooled.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const teller = new StepTeller((done) => saveStep(database, packageId, { state: 'read', done, of }));
  let isReady = false;
  try {
    await whileFilesStay(async () => {
      batch.adopt(reading.spooled);
      await batch.finish((done) => {
        cancelled.signal.throwIfAborted();
        teller.tell(done);
      });
      await teller.settle();
      failpoints.reach('import-stored');
      isReady = await database.transaction((tx) => saveReady(tx, packageId, reading));
    });
  } catch (error) {
    // An import that failed is tried again and needs its files; one that was cancelled does not.
    if (!cancelled.signal.aborted) throw error;
  }
  if (!isReady) await removeStrays({ database, storage }, reading.spooled);
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
