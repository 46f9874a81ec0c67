import { createReadStream, readSync } from 'node:fs';
import { pipeline, Transform, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32, createInflateRaw, inflateRaw, inflateRawSync } from 'node:zlib';
import { ArchiveFault } from './archive-fault';
import type { Archive, ZipEntry } from './open-archive';

const inflate = promisify(inflateRaw);
const localHeaderBytes = 30;
const usualExtraBytes = 128;
/** Entries up to this size are read whole: one read and one call instead of a chain of streams. */
const mostPackedAtOnce = 512 * 1024;
const mostUnpackedAtOnce = 2 * 1024 * 1024;
/** Entries up to this size are read without waiting: the way to a thread and back takes longer than the work. */
const mostRightHere = 64 * 1024;

/**
 * Unpacks one entry and believes nothing: its local header has to name the same file, and its size and checksum have to
 * be what the directory says. Small entries come as bytes, checked; of large ones the stream breaks with ArchiveFault
 * when they are not. `watch` sees the unpacked bytes as they come.
 */
export async function readEntry(
  archive: Archive,
  entry: ZipEntry,
  where: string,
  watch: (bytes: Buffer) => void,
): Promise<Buffer | Readable> {
  const isSmall = entry.compressedSize <= mostPackedAtOnce && entry.size <= mostUnpackedAtOnce;
  const isTiny = entry.compressedSize <= mostRightHere && entry.size <= mostRightHere;
  const read = isTiny ? readHere : readAt;
  const head = await read(archive, entry.offset, headLength(entry) + (isSmall ? entry.compressedSize : 0));
  const start = checkLocalHeader(head, entry, where);
  if (entry.offset + start + entry.compressedSize > archive.sizeBytes) throw damaged(where, 'ends early');
  if (!isSmall) return streamEntry(archive, entry, { where, start: entry.offset + start, watch });
  const isWhole = start + entry.compressedSize <= head.length;
  const packed = isWhole
    ? head.subarray(start, start + entry.compressedSize)
    : await readAt(archive, entry.offset + start, entry.compressedSize);
  const options = { maxOutputLength: Math.max(1, entry.size) };
  const unpack = isTiny ? inflateRawSync : inflate;
  const content = entry.method === 0 ? packed : await unpack(packed, options);
  if (content.length !== entry.size) throw damaged(where, `size ${content.length}, not ${entry.size}`);
  if (crc32(content) !== entry.crc) throw damaged(where, 'checksum');
  watch(content);
  return content;
}

function headLength(entry: ZipEntry): number {
  return localHeaderBytes + entry.nameBytes.length + usualExtraBytes;
}

async function readAt(archive: Archive, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  const { bytesRead } = await archive.file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function readHere(archive: Archive, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  return buffer.subarray(0, readSync(archive.file.fd, buffer, 0, length, position));
}

/** Returns where the data begin, counted from the local header. */
function checkLocalHeader(head: Buffer, entry: ZipEntry, where: string): number {
  const nameEnd = localHeaderBytes + entry.nameBytes.length;
  if (head.length < nameEnd || head.readUInt32LE(0) !== 0x04034b50) throw damaged(where, 'local header');
  const isSameName =
    head.readUInt16LE(26) === entry.nameBytes.length &&
    head.subarray(localHeaderBytes, nameEnd).equals(entry.nameBytes);
  if (!isSameName) throw new ArchiveFault('archive-unsafe-entry', where, 'local-name');
  if (head.readUInt16LE(8) !== entry.method) throw damaged(where, 'local method');
  return nameEnd + head.readUInt16LE(28);
}

function streamEntry(
  archive: Archive,
  entry: ZipEntry,
  { where, start, watch }: { where: string; start: number; watch: (bytes: Buffer) => void },
): Readable {
  const packed = createReadStream('', {
    fd: archive.file.fd,
    autoClose: false,
    start,
    end: start + entry.compressedSize - 1,
    highWaterMark: 256 * 1024,
  });
  const checked = checkContent(entry, where, watch);
  // Whoever reads `checked` hears of every error by it.
  if (entry.method === 0) return pipeline(packed, checked, () => undefined);
  return pipeline(packed, createInflateRaw({ chunkSize: 128 * 1024 }), checked, () => undefined);
}

function checkContent(entry: ZipEntry, where: string, watch: (bytes: Buffer) => void): Transform {
  let size = 0;
  let crc = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > entry.size) return done(damaged(where, `size over ${entry.size}`));
      crc = crc32(chunk, crc);
      try {
        watch(chunk);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      if (size !== entry.size) return done(damaged(where, `size ${size}, not ${entry.size}`));
      done(crc === entry.crc ? null : damaged(where, 'checksum'));
    },
  });
}

function damaged(where: string, found: string): ArchiveFault {
  return new ArchiveFault('archive-damaged', where, found);
}
