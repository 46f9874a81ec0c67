import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/**
 * Writes files as a zip, sorted by path. Times and modes are fixed, so that the same files always give the same bytes.
 * The DOS time has no zone: local midnight is written as midnight everywhere.
 */
export async function writeZip(files: Map<string, Buffer>, out: string): Promise<void> {
  const zip = new ZipFile();
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path);
    // A typeface is compressed already.
    if (content) zip.addBuffer(content, path, { ...options, compress: !path.endsWith('.woff2') });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(out));
}
