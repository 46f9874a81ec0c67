import { isScannable, mostFaults, type CheckedFile } from '@amelie/formats';
import type { PackageFault } from '@amelie/contract';
import type { Spool, StoredFile } from '@amelie/ground';
import { archiveFaultOf } from '../platform/archives/archive-fault';
import type { Archive, ZipEntry } from '../platform/archives/open-archive';
import type { PageScan } from './page-scan';
import { readEntry } from '../platform/archives/read-entry';

export interface UnpackedFile extends StoredFile {
  path: string;
}

export interface Unpacking {
  archive: Archive;
  files: readonly CheckedFile[];
  batch: Pick<Spool, 'put'>;
  scan: PageScan;
  /** Hears how many bytes have been unpacked. */
  onProgress: (doneBytes: number) => void;
}

const atOnce = 4;
const breathEvery = 15;

/** Unpacks all files into a batch, a few at a time, in the order in which they stand in the archive. */
export async function unpackArchive(unpacking: Unpacking): Promise<{ files: UnpackedFile[]; faults: PackageFault[] }> {
  const { archive, files, batch, scan, onProgress } = unpacking;
  const unpacked: UnpackedFile[] = [];
  const faults: PackageFault[] = [];
  const breath = new Breath();
  let done = 0;
  const ordered = files
    .map((file) => ({ file, entry: entryOf(archive, file) }))
    .sort((a, b) => a.entry.offset - b.entry.offset);
  const waiting = ordered.values();
  const take = async () => {
    for (const { file, entry } of waiting) {
      if (faults.length >= mostFaults) return;
      await breath.take();
      scan.see(file.path);
      const look = isScannable(file.path) ? scan.watchFile(file.path) : undefined;
      const watch = (bytes: Buffer) => {
        done += bytes.length;
        look?.(bytes);
        onProgress(done);
      };
      try {
        unpacked.push({ path: file.path, ...(await batch.put(await readEntry(archive, entry, file.path, watch))) });
      } catch (error) {
        const fault = archiveFaultOf(error, file.path);
        if (!fault) throw error;
        faults.push(fault);
      }
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: atOnce }, take));
  const broken = workers.find((worker) => worker.status === 'rejected');
  if (broken) throw broken.reason;
  return { files: unpacked, faults };
}

/** Small files are unpacked without waiting; now and then whatever else waits has its turn. */
class Breath {
  private last = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.last < breathEvery) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.last = performance.now();
  }
}

function entryOf(archive: Archive, file: CheckedFile): ZipEntry {
  const entry = archive.entries[file.entry];
  if (!entry) throw new Error(`no entry ${file.entry}`);
  return entry;
}
