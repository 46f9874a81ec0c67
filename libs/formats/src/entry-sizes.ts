import type { PackageFault } from '@amelie/contract';
import { fault, type ArchiveEntry, type ArchiveLimits } from './archive-entry';

const localHeaderBytes = 30;

/** What a zip claims about its sizes, before a byte is unpacked. Whoever unpacks counts again. */
export function checkSizes(entries: readonly ArchiveEntry[], limits: ArchiveLimits): PackageFault[] {
  const unpacked = sum(entries.map(({ size }) => size));
  const packed = sum(entries.map(({ compressedSize }) => compressedSize));
  const faults: PackageFault[] = [];
  if (entries.length > limits.entries) faults.push(limitFault('entries', entries.length, limits.entries));
  if (unpacked > limits.unpackedBytes) faults.push(limitFault('unpacked-bytes', unpacked, limits.unpackedBytes));
  if (isBomb(packed, unpacked, limits)) faults.push(limitFault('ratio', ratio(packed, unpacked), limits.ratio));
  return faults;
}

export function checkEntrySize(entry: ArchiveEntry, where: string, limits: ArchiveLimits): PackageFault | undefined {
  if (entry.size > limits.fileBytes) return limitFault('file-bytes', entry.size, limits.fileBytes, where);
  if (!isBomb(entry.compressedSize, entry.size, limits)) return undefined;
  return limitFault('ratio', ratio(entry.compressedSize, entry.size), limits.ratio, where);
}

/** True when output is large and out of proportion to its input. */
export function isBomb(packed: number, unpacked: number, limits: ArchiveLimits): boolean {
  return unpacked > limits.ratioFreeBytes && unpacked > packed * limits.ratio;
}

export function limitFault(name: string, found: number, most: number, where?: string): PackageFault {
  return fault('archive-limit', where, `${name} ${found} > ${most}`);
}

/** Two entries that share packed bytes: how small bombs are made, and how one tool is shown what another is not. */
export function findOverlap(entries: readonly ArchiveEntry[]): number | undefined {
  const order = entries.map((_, index) => index).sort((a, b) => offsetAt(entries, a) - offsetAt(entries, b));
  let end = 0;
  for (const index of order) {
    const entry = entries[index];
    if (!entry) continue;
    if (entry.offset < end) return index;
    end = entry.offset + localHeaderBytes + entry.nameBytes.length + entry.compressedSize;
  }
  return undefined;
}

function offsetAt(entries: readonly ArchiveEntry[], index: number): number {
  return entries[index]?.offset ?? 0;
}

function ratio(packed: number, unpacked: number): number {
  return Math.round(unpacked / Math.max(1, packed));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
