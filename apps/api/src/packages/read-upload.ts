import { checkEntries, fault, listOrganizations, readPackage, type ArchiveLimits } from '@amelie/formats';
import type { PackageFault } from '@amelie/contract';
import { Spool, type SpooledFile, type SpoolPlace } from '@amelie/ground';
import { buffer } from 'node:stream/consumers';
import { archiveFaultOf } from '../platform/archives/archive-fault';
import { readBareStructure } from './bare-structure';
import { describePackage } from './describe-package';
import { type Archive, openArchive } from '../platform/archives/open-archive';
import { PageScan } from './page-scan';
import type { ReadyPackage } from './save-import';
import { StepTeller } from './step-teller';
import { type UnpackedFile, unpackArchive } from './unpack-archive';

/** What a reader is told: plain values, since it may run in a process of its own. */
export interface UploadToRead {
  path: string;
  place: SpoolPlace;
  limits: ArchiveLimits;
}

export interface ReadStep {
  state: 'checked' | 'unpacked' | 'read';
  done: number;
  of: number;
}

export interface ReadWatch {
  onStep: (step: ReadStep) => Promise<void>;
  signal: AbortSignal;
}

/** A package as it was read, with its files in the place that was named; or all that is wrong with it. */
export type UploadReading = (ReadyPackage & { spooled: SpooledFile[] }) | { faults: PackageFault[] };

export type ReadUpload = (upload: UploadToRead, watch: ReadWatch) => Promise<UploadReading>;

/** Checks an upload, unpacks it into its place and reads its manifest. Throws when it is aborted. */
export const readUpload: ReadUpload = async (upload, watch) => {
  const structure = await readBareStructure(upload.path);
  if (structure) return keepOrDiscard(upload, (spool) => readStructure(structure, spool, watch));
  let archive: Archive;
  try {
    archive = await openArchive(upload.path, upload.limits);
  } catch (error) {
    const found = archiveFaultOf(error, '') ?? missingUpload(error);
    if (!found) throw error;
    return { faults: [found] };
  }
  try {
    return await keepOrDiscard(upload, (spool) => readArchive({ archive, spool, limits: upload.limits }, watch));
  } finally {
    await archive.file.close();
  }
};

/** What was put into the spool stays there only when the package is sound. */
async function keepOrDiscard(
  { place }: UploadToRead,
  read: (spool: Spool) => Promise<UploadReading>,
): Promise<UploadReading> {
  const spool = new Spool(place);
  try {
    const reading = await read(spool);
    if ('faults' in reading) await spool.discard();
    return reading;
  } catch (error) {
    await spool.discard();
    throw error;
  }
}

/** A course structure by itself is a package of one file. */
async function readStructure(content: Buffer, spool: Spool, watch: ReadWatch): Promise<UploadReading> {
  const files = [{ path: 'cmi5.xml', ...(await spool.put(content)) }];
  return readFiles({ files, scan: new PageScan(), leftOut: [] }, spool, watch);
}

async function readArchive(
  { archive, spool, limits }: { archive: Archive; spool: Spool; limits: ArchiveLimits },
  { onStep, signal }: ReadWatch,
): Promise<UploadReading> {
  const checked = checkEntries(archive.entries, limits);
  if (checked.faults.length > 0) return { faults: checked.faults };
  const of = checked.files.reduce((sum, { size }) => sum + size, 0);
  await onStep({ state: 'checked', done: 0, of });
  const scan = new PageScan();
  const teller = new StepTeller((done) => onStep({ state: 'checked', done, of }));
  const onProgress = (done: number) => {
    signal.throwIfAborted();
    teller.tell(done);
  };
  const unpacked = await unpackArchive({ archive, files: checked.files, batch: spool, scan, onProgress });
  await teller.settle();
  if (unpacked.faults.length > 0) return { faults: unpacked.faults };
  return readFiles({ files: unpacked.files, scan, leftOut: checked.ignored }, spool, { onStep, signal });
}

interface FilesToRead {
  files: UnpackedFile[];
  scan: PageScan;
  leftOut: readonly string[];
}

async function readFiles(
  { files, scan, leftOut }: FilesToRead,
  spool: Spool,
  { onStep }: ReadWatch,
): Promise<UploadReading> {
  const of = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  await onStep({ state: 'unpacked', done: of, of });
  const reading = await readPackage(asPackageFiles(files, spool));
  if ('faults' in reading) return reading;
  const { structure, repaired } = reading;
  const report = describePackage({ structure, repaired, leftOut, files, scan });
  await onStep({ state: 'read', done: 0, of });
  const spooled = await spool.settle();
  return { report, organizations: listOrganizations(structure), files, spooled };
}

function asPackageFiles(files: readonly UnpackedFile[], spool: Spool) {
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return {
    list: () => files.map(({ path, sizeBytes }) => ({ path, size: sizeBytes })),
    read: async (path: string) => buffer(spool.read(hashes.get(path) ?? '')),
  };
}

function missingUpload(error: unknown): PackageFault | undefined {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? fault('archive-damaged', undefined, 'upload gone')
    : undefined;
}
