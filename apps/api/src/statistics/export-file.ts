import type { Config } from '@amelie/ground';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

type Place = Pick<Config, 'dataDir'>;

export interface WrittenFile {
  sha256: string;
  sizeBytes: number;
}

export function exportsFolder({ dataDir }: Place): string {
  return join(dataDir, 'exports');
}

/** Where the file of a ready export lies. */
export function exportPath(place: Place, exportId: string): string {
  return join(exportsFolder(place), `${exportId}.csv`);
}

/**
 * Excel takes a CSV without this mark for the machine's old code page and garbles Greek names; programs that read UTF-8
 * skip it (`utf-8-sig`). People who open the file by a double click weigh more.
 */
const byteOrderMark = Buffer.from('\ufeff', 'utf8');

/** Begins with the mark, counts and hashes what passes. */
class Measure extends Transform {
  readonly hash = createHash('sha256').update(byteOrderMark);
  sizeBytes = byteOrderMark.length;

  constructor() {
    super();
    this.push(byteOrderMark);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.hash.update(chunk);
    this.sizeBytes += chunk.length;
    done(null, chunk);
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Writes an export aside, synced, then renames it: the file is complete, or not there. */
export async function writeExportFile(place: Place, exportId: string, content: Readable): Promise<WrittenFile> {
  const folder = exportsFolder(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = join(folder, `${exportId}.${randomUUID()}.part`);
  const measure = new Measure();
  try {
    await pipeline(content, measure, createWriteStream(aside, { mode: 0o600, flush: true }));
    await rename(aside, exportPath(place, exportId));
    await syncFolder(folder);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  return { sha256: measure.hash.digest('hex'), sizeBytes: measure.sizeBytes };
}

const agePatience = 60 * 60 * 1000;

/** Removes every file that no living export owns. A young one may still be on its way. */
export async function removeExportFiles(place: Place, living: ReadonlySet<string>, now: Date): Promise<void> {
  const folder = exportsFolder(place);
  for (const name of await readdir(folder).catch(() => [])) {
    const complete = name.endsWith('.csv');
    if (complete && living.has(name.slice(0, -'.csv'.length))) continue;
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => now.getTime() - mtimeMs,
      () => 0,
    );
    if (age > agePatience) await rm(path, { force: true });
  }
}
