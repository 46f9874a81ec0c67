import type { FileIndex } from './package-files';

export interface ResolvedHref {
  /** The file as it stands in the package. */
  file: string;
  /** Ready to follow a base address: encoded path, query and fragment. */
  href: string;
  /** What had to be mended to find it. */
  repairs: ('href-case' | 'href-backslash' | 'href-absolute')[];
}

export type HrefResult = ResolvedHref | { reason: 'absolute' | 'outside' | 'missing' };

/**
 * Resolves a manifest's href to a file of the package. `bases` are the xml:base values above it, outermost first. Query
 * and fragment are kept; other addresses (`https:`, `javascript:`, `//host`), paths that leave the package and
 * files that are not there are named by a reason.
 */
export function resolveHref(href: string, bases: readonly string[], files: FileIndex): HrefResult {
  const parts = [...bases, href].map((part) => part.replace(/[\p{Cc}]/gu, '').trim());
  if (parts.some(isElsewhere)) return { reason: 'absolute' };
  const repairs: ResolvedHref['repairs'] = [];
  const [path, suffix] = splitSuffix(parts.pop() ?? '');
  if (path.includes('\\')) repairs.push('href-backslash');
  if (path.startsWith('/')) repairs.push('href-absolute');
  // A base without a slash at its end names a file for the standard and a folder for many authors: both are tried.
  const folders = [parts.map(folderOf), parts.map((base) => `${splitSuffix(base)[0]}/`)];
  // As written, then percent-decoded, then with # and ? as part of the name.
  const readings = [path, decodePercents(path), path + suffix];
  let left = false;
  for (const [reading, name] of readings.entries()) {
    for (const base of folders) {
      const joined = joinPath([...base, name]);
      if (joined === undefined) left = true;
      const found = joined === undefined ? undefined : files.find(joined);
      if (!found) continue;
      if (!found.isExact) repairs.push('href-case');
      return {
        file: found.path,
        href: encodePath(found.path) + (reading === 2 ? '' : suffix.replace(/\s/gu, '%20')),
        repairs,
      };
    }
  }
  return { reason: left ? 'outside' : 'missing' };
}

/** Adds an item's `parameters` to its address (SCORM 2004 CAM 3.4.1.9; SCORM 1.2 says the same). */
export function addParameters(href: string, parameters: string | undefined): string {
  const more = (parameters ?? '').replace(/[\p{Cc}\s]/gu, '').replace(/^[?&]+/u, '');
  if (more === '') return href;
  if (more.startsWith('#')) return href.includes('#') ? href : href + more;
  return href + (href.includes('?') ? '&' : '?') + more;
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function isElsewhere(address: string): boolean {
  const slashed = address.replaceAll('\\', '/');
  return /^[a-z][a-z0-9+.-]*:/iu.test(slashed) || slashed.startsWith('//');
}

function splitSuffix(address: string): [path: string, suffix: string] {
  const at = address.search(/[?#]/u);
  return at === -1 ? [address, ''] : [address.slice(0, at), address.slice(at)];
}

function folderOf(base: string): string {
  const path = splitSuffix(base)[0].replaceAll('\\', '/');
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function decodePercents(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Joins relative paths; one that begins with a slash starts again at the root. Undefined when it leaves the package. */
function joinPath(paths: readonly string[]): string | undefined {
  const joined: string[] = [];
  for (const path of paths) {
    const slashed = path.replaceAll('\\', '/');
    if (slashed.startsWith('/')) joined.length = 0;
    for (const part of slashed.split('/')) {
      if (part === '..' && joined.pop() === undefined) return undefined;
      if (part !== '' && part !== '.' && part !== '..') joined.push(part);
    }
  }
  return joined.join('/');
}
