import type { PackageFault } from '@amelie/contract';
import { fault, mostFaults, visible, type ArchiveEntry, type ArchiveLimits } from './archive-entry';
import { checkKind, isMarkedAsFolder } from './entry-kind';
import { decodeEntryName } from './entry-name';
import { checkPath } from './entry-path';
import { checkEntrySize, checkSizes, findOverlap } from './entry-sizes';
import { findRoot } from './package-root';

/** A file of a package: its path from the package's root, and which entry of the archive holds it. */
export interface CheckedFile {
  path: string;
  size: number;
  entry: number;
}

export interface CheckedArchive {
  files: CheckedFile[];
  /** Entries that are sound and yet left out: system junk, server settings, what stands beside the package's root. */
  ignored: string[];
  /** All that is wrong. One fault refuses the whole archive: no entry is ever skipped because it is bad. */
  faults: PackageFault[];
}

const junk = /(^|\/)(__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$|Icon_$)/iu;
const serverSettings = /(^|\/)(\.git|\.svn|\.hg)(\/|$)|(^|\/)(\.htaccess|\.htpasswd|web\.config|\.env|\.user\.ini)$/iu;

/** Checks an archive by its central directory, before a byte is unpacked. */
export function checkEntries(entries: readonly ArchiveEntry[], limits: ArchiveLimits): CheckedArchive {
  const faults = checkSizes(entries, limits);
  if (entries.length > limits.entries) return { files: [], ignored: [], faults };
  const named = entries.map((entry, index) => checkEntry(entry, index, limits));
  for (const { found } of named) faults.push(...found);
  const overlapping = findOverlap(entries);
  if (overlapping !== undefined) faults.push(fault('archive-unsafe-entry', named[overlapping]?.path, 'overlap'));
  faults.push(...findCollisions(named));
  const kept = named.filter(({ path, isFolder }) => path !== undefined && !isFolder);
  const { files, ignored, several } = placeAtRoot(kept);
  if (several.length > 0) faults.push(fault('manifest-missing', undefined, `several: ${several.join(', ')}`));
  return { files, ignored, faults: faults.slice(0, mostFaults) };
}

interface NamedEntry {
  path?: string;
  isFolder: boolean;
  size: number;
  entry: number;
  found: PackageFault[];
}

function checkEntry(entry: ArchiveEntry, index: number, limits: ArchiveLimits): NamedEntry {
  const named: NamedEntry = { isFolder: false, size: entry.size, entry: index, found: [] };
  const decoded = decodeEntryName(entry);
  if ('reason' in decoded) {
    const bytes = String.fromCharCode(...entry.nameBytes.subarray(0, 500));
    return { ...named, found: [fault('archive-unsafe-entry', bytes, decoded.reason)] };
  }
  const checked = checkPath(decoded.name, limits);
  if ('reason' in checked) named.found.push(fault('archive-unsafe-entry', decoded.name, checked.reason));
  else {
    named.path = checked.path;
    named.isFolder = checked.isFolder || isMarkedAsFolder(entry);
    if (checked.isFolder && entry.size > 0) {
      named.found.push(fault('archive-unsafe-entry', decoded.name, 'folder-with-content'));
    }
  }
  for (const wrong of [checkKind(entry, decoded.name), checkEntrySize(entry, decoded.name, limits)]) {
    if (wrong) named.found.push(wrong);
  }
  return named;
}

/** Names that meet where case or Unicode form do not count, and files that stand where another entry has a folder. */
function findCollisions(named: readonly NamedEntry[]): PackageFault[] {
  const faults: PackageFault[] = [];
  const files = new Map<string, string>();
  const folders = new Set<string>();
  for (const { path, isFolder } of named) {
    if (path === undefined) continue;
    for (const folder of parentsOf(path)) folders.add(foldName(folder));
    const key = foldName(path);
    if (isFolder) folders.add(key);
    else if (files.has(key)) {
      faults.push(fault('archive-unsafe-entry', path, files.get(key) === path ? 'duplicate' : 'collision'));
    } else files.set(key, path);
  }
  for (const [key, path] of files) {
    if (folders.has(key)) faults.push(fault('archive-unsafe-entry', path, 'file-and-folder'));
  }
  return faults;
}

function placeAtRoot(kept: readonly NamedEntry[]): { files: CheckedFile[]; ignored: string[]; several: string[] } {
  const files: CheckedFile[] = [];
  const ignored: string[] = [];
  const wanted: { path: string; size: number; entry: number }[] = [];
  for (const { path = '', size, entry } of kept) {
    if (junk.test(path) || serverSettings.test(path)) ignored.push(visible(path, 1000));
    else wanted.push({ path, size, entry });
  }
  const found = findRoot(wanted.map(({ path }) => path));
  if ('several' in found) return { files, ignored, several: found.several };
  for (const file of wanted) {
    if (file.path.startsWith(found.root)) files.push({ ...file, path: file.path.slice(found.root.length) });
    else ignored.push(visible(file.path, 1000));
  }
  return { files, ignored, several: [] };
}

/** One key for all the ways of writing a name that some file system takes for the same. */
export function foldName(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

function parentsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
