export interface ContentPath {
  capability: string;
  /** Percent-decoded, NFC; empty for the launch's own folder. */
  file: string;
  /** A file of the package, or one of ours beside it. */
  of: 'package' | 'shell';
}

const shape = /^\/l\/([\w-]{43})\/(f\/)?([^?#]*)(?:[?#].*)?$/s;
const longest = 2048;

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return null;
  }
}

/** Folders, steps upwards in any spelling, backslashes and control characters name no file of ours. */
function isPlain(file: string): boolean {
  if (file === '' || file.length > longest || /[\u0000-\u001f\u007f\\]/.test(file)) return false;
  return file.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Reads the address of a request as it came over the wire; null for whatever names no file. */
export function readPath(url: string): ContentPath | null {
  const [, capability, inPackage, path] = shape.exec(url) ?? [];
  if (capability === undefined || path === undefined || url.length > 4 * longest) return null;
  const file = decode(path);
  if (file === null || !isPlain(file)) return null;
  return { capability, file, of: inPackage ? 'package' : 'shell' };
}

/** The address for the log: the capability never leaves the browser and this process. */
export function redactPath(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  return path.replace(/^\/l\/[^/]*/, '/l/[redacted]').slice(0, 300);
}
