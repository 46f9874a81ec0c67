import type { FileHandle } from 'node:fs/promises';

const endBytes = 22;
const longestComment = 0xffff;
const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const directorySignature = Buffer.from('PK\x01\x02', 'latin1');

/**
 * How many bytes stand in front of a zip: a program that unpacks it, or what a download put there. All offsets in it are
 * then too small by as much (APPNOTE 4.1.9 allows it). Zero when the directory stands where the archive says.
 */
export async function findFront(file: FileHandle, sizeBytes: number): Promise<number> {
  const tailStart = Math.max(0, sizeBytes - endBytes - longestComment);
  const tail = await readAt(file, tailStart, sizeBytes - tailStart);
  const end = tail.length < endBytes ? -1 : tail.lastIndexOf(endSignature, tail.length - endBytes);
  if (end === -1) return 0;
  const directoryBytes = tail.readUInt32LE(end + 12);
  const directoryStart = tailStart + end - directoryBytes;
  const front = directoryStart - tail.readUInt32LE(end + 16);
  if (front <= 0 || directoryStart < 0) return 0;
  // Between a zip64 directory and this record stand others: what is found here is then no directory.
  const head = await readAt(file, directoryStart, directorySignature.length);
  return head.equals(directorySignature) ? front : 0;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
