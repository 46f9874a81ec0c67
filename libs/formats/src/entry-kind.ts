import type { PackageFault } from '@amelie/contract';
import { fault, type ArchiveEntry } from './archive-entry';

const fileType = 0o170000;
const regularFile = 0o100000;
const folder = 0o040000;
const setUserOrGroup = 0o6000;
const dosFolder = 0x10;
const asiUnixField = 0x756e;

const typeNames = new Map([
  [0o120000, 'symbolic-link'],
  [0o010000, 'fifo'],
  [0o020000, 'character-device'],
  [0o060000, 'block-device'],
  [0o140000, 'socket'],
]);

/** Refuses links, devices and set-uid files, encrypted entries, and compression other than stored and deflated. */
export function checkKind(entry: ArchiveEntry, where: string): PackageFault | undefined {
  for (const mode of unixModes(entry)) {
    const type = mode & fileType;
    if (type !== 0 && type !== regularFile && type !== folder) {
      return fault('archive-special-entry', where, typeNames.get(type) ?? 'special-file');
    }
    if (type !== folder && (mode & setUserOrGroup) !== 0) return fault('archive-special-entry', where, 'set-uid');
  }
  if ((entry.flags & 0x2041) !== 0) return fault('archive-unsupported', where, 'encrypted');
  if (entry.method !== 0 && entry.method !== 8) {
    return fault('archive-unsupported', where, `compression method ${entry.method}`);
  }
  return undefined;
}

/** Folders say so by a slash; some Windows tools only by the DOS attribute. */
export function isMarkedAsFolder(entry: ArchiveEntry): boolean {
  const isUnixFolder = ((entry.externalAttributes >>> 16) & fileType) === folder;
  return entry.size === 0 && (isUnixFolder || (entry.externalAttributes & dosFolder) !== 0);
}

/** Modes are read whatever system the entry claims to come from. */
function unixModes(entry: ArchiveEntry): number[] {
  const modes = [entry.externalAttributes >>> 16];
  for (const { id, data } of entry.extraFields) {
    if (id === asiUnixField && data.length >= 6) modes.push((data[4] ?? 0) | ((data[5] ?? 0) << 8));
  }
  return modes;
}
