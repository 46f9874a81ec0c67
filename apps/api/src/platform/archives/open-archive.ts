import { limitFault, type ArchiveEntry, type ArchiveLimits } from '@amelie/formats';
import { open, type FileHandle } from 'node:fs/promises';
import * as yauzl from 'yauzl';
import { ArchiveFault } from './archive-fault';
import { findFront } from './front-bytes';

export interface ZipEntry extends ArchiveEntry {
  crc: number;
}

/** An archive on disk: its central directory, and the file to read entries from. */
export interface Archive {
  file: FileHandle;
  sizeBytes: number;
  entries: ZipEntry[];
}

/** With `decodeStrings` off, names are the bytes that stand in the archive. */
type RawEntry = Omit<yauzl.Entry, 'fileName'> & { fileName: Buffer };

/** What yauzl asks of a reader. */
type ReadCall = [
  buffer: Buffer,
  offset: number,
  length: number,
  position: number,
  done: (error: Error | null, bytesRead?: number) => void,
];

const blockBytes = 1024 * 1024;

/** Reads in blocks: a central directory of thousands of small records would cost two reads for each. */
class BlockReader extends yauzl.RandomAccessReader {
  private block = Buffer.alloc(0);
  private blockStart = 0;

  constructor(
    private readonly file: FileHandle,
    private readonly front: number,
  ) {
    super();
  }

  override read(...[buffer, offset, length, position, done]: ReadCall): void {
    const place = position + this.front;
    this.readBlock(place, length).then(
      () => {
        const start = place - this.blockStart;
        done(null, this.block.copy(buffer, offset, start, Math.min(start + length, this.block.length)));
      },
      (error: Error) => done(error),
    );
  }

  private async readBlock(position: number, length: number): Promise<void> {
    const isThere = position >= this.blockStart && position + length <= this.blockStart + this.block.length;
    if (isThere) return;
    const block = Buffer.allocUnsafe(Math.max(length, blockBytes));
    const { bytesRead } = await this.file.read(block, 0, block.length, position);
    this.block = block.subarray(0, bytesRead);
    this.blockStart = position;
  }
}

/** Opens a zip and reads its central directory; nothing in it is believed yet. Throws ArchiveFault. */
export async function openArchive(path: string, limits: ArchiveLimits): Promise<Archive> {
  const file = await open(path, 'r');
  try {
    const { size: sizeBytes } = await file.stat();
    return { file, sizeBytes, entries: await readEntries(file, sizeBytes, limits) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readEntries(file: FileHandle, sizeBytes: number, limits: ArchiveLimits): Promise<ZipEntry[]> {
  const front = await findFront(file, sizeBytes);
  const zip = await openZip(new BlockReader(file, front), sizeBytes - front);
  if (zip.entryCount > limits.entries) {
    const { found } = limitFault('entries', zip.entryCount, limits.entries);
    throw new ArchiveFault('archive-limit', undefined, found);
  }
  const entries: ZipEntry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: RawEntry) => {
      entries.push(asZipEntry(entry, front));
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', (error: Error) => reject(unreadable(error)));
    zip.readEntry();
  });
  return entries;
}

function openZip(reader: BlockReader, sizeBytes: number): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false, autoClose: false };
  return new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(reader, sizeBytes, options, (error, zip) =>
      error ? reject(unreadable(error)) : resolve(zip),
    );
  });
}

function asZipEntry(entry: RawEntry, front: number): ZipEntry {
  return {
    nameBytes: entry.fileName,
    flags: entry.generalPurposeBitFlag,
    method: entry.compressionMethod,
    madeBy: entry.versionMadeBy,
    externalAttributes: entry.externalFileAttributes,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    offset: entry.relativeOffsetOfLocalHeader + front,
    extraFields: entry.extraFields,
    crc: entry.crc32,
  };
}

function unreadable(error: Error): Error {
  if ((error as NodeJS.ErrnoException).code !== undefined) return error;
  const isUnsupported = /encryption|multi-disk/.test(error.message);
  return new ArchiveFault(isUnsupported ? 'archive-unsupported' : 'archive-damaged', undefined, error.message);
}
