import type { ArchiveLimits } from './archive-entry';

export type UnsafePath =
  | 'empty'
  | 'absolute'
  | 'traversal'
  | 'disguised'
  | 'control-character'
  | 'reserved-name'
  | 'trailing-dot-or-space'
  | 'colon'
  | 'name-length'
  | 'path-length'
  | 'depth';

export type CheckedPath = { path: string; isFolder: boolean } | { reason: UnsafePath };

const invisible = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const reservedOnWindows = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/iu;
/** Finder writes a file of this very name beside a folder with an icon of its own. */
const finderIcon = /(^|\/)Icon\r$/u;

/**
 * Turns an entry's name into a path with `/` between its parts, without `.` parts, in Unicode form C; or says why the
 * name is not safe. Backslashes are separators (Windows tools write them) and are checked like them.
 */
export function checkPath(name: string, limits: Pick<ArchiveLimits, 'depth' | 'pathBytes' | 'nameBytes'>): CheckedPath {
  const slashed = name.replaceAll('\\', '/').replace(finderIcon, '$1Icon_');
  if (invisible.test(slashed)) return { reason: 'control-character' };
  if (slashed.startsWith('/')) return { reason: 'absolute' };
  if (/^[a-z]:/iu.test(slashed)) return { reason: 'absolute' };
  const parts = slashed.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0) return { reason: 'empty' };
  const reason = findUnsafePart(parts, limits.nameBytes) ?? findDisguise(parts);
  if (reason) return { reason };
  const path = parts.join('/').normalize('NFC');
  if (byteLength(path) > limits.pathBytes) return { reason: 'path-length' };
  if (parts.length > limits.depth) return { reason: 'depth' };
  return { path, isFolder: slashed.endsWith('/') };
}

function findUnsafePart(parts: readonly string[], longest: number): UnsafePath | undefined {
  for (const part of parts) {
    if (part === '..') return 'traversal';
    if (/[. ]$/u.test(part)) return 'trailing-dot-or-space';
    if (part.includes(':')) return 'colon';
    if (reservedOnWindows.test(part)) return 'reserved-name';
    if (byteLength(part) > longest) return 'name-length';
  }
  return undefined;
}

/** A part that becomes a separator or a dot name once percent signs or compatibility forms are undone. */
function findDisguise(parts: readonly string[]): UnsafePath | undefined {
  return parts.some((part) => isTraversing(part.normalize('NFKC')) || isTraversing(undoPercents(part)))
    ? 'disguised'
    : undefined;
}

function isTraversing(part: string): boolean {
  return /[\\/\u0000]/u.test(part) || /^[. ]+$/u.test(part);
}

/** Undoes %XX up to four times over, since what reads the name later may do so more than once. */
function undoPercents(part: string): string {
  let undone = part;
  for (let round = 0; round < 4 && undone.includes('%'); round += 1) {
    undone = undone.replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return undone;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
