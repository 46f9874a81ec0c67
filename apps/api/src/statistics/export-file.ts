import type { ExportFormat } from '@amelie/contract';
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

/** One file of an export. */
export interface ExportName {
  id: string;
  format: ExportFormat;
}

/** Where the file of a ready export lies. */
export function exportPath(place: Place, { id, format }: ExportName): string {
  return join(exportsFolder(place), `${id}.${format}`);
}

/**
 * Excel takes a CSV without this mark for the machine's old code page and garbles Greek names; programs that read UTF-8
 * skip it (`utf-8-sig`). People who open the file by a double click weigh more. JSON may not begin with one (RFC 8259 8.1).
 */
const marks: Record<ExportFormat, Buffer> = { csv: Buffer.from('\ufeff', 'utf8'), ndjson: Buffer.alloc(0) };

/** Begins with the mark, counts and hashes what passes. */
class Measure extends Transform {
  readonly hash = createHash('sha256');
  sizeBytes = 0;

  constructor(mark: Buffer) {
    super();
    this.hash.update(mark);
    this.sizeBytes = mark.length;
    if (mark.length > 0) this.push(mark);
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
export async function writeExportFile(place: Place, name: ExportName, content: Readable): Promise<WrittenFile> {
  const folder = exportsFolder(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = join(folder, `${name.id}.${randomUUID()}.part`);
  const measure = new Measure(marks[name.format]);
  try {
    await pipeline(content, measure, createWriteStream(aside, { mode: 0o600, flush: true }));
    await rename(aside, exportPath(place, name));
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
    const [, complete] = /^([^.]+)\.(?:csv|ndjson)$/.exec(name) ?? [];
    if (complete !== undefined && living.has(complete)) continue;
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => now.getTime() - mtimeMs,
      () => 0,
    );
    if (age > agePatience) await rm(path, { force: true });
  }
}
