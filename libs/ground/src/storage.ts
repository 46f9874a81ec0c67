import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface StoredFile {
  sha256: string;
  sizeBytes: number;
}

/** Where files live, by the hash of what is in them: the same file in ten packages stands once. */
export interface Storage {
  /** Stores a stream; the file is complete and durable, or not there. */
  put(content: Readable): Promise<StoredFile>;
  /** Opens a file, or a range of it (`end` inclusive). */
  read(sha256: string, range?: { start: number; end: number }): Readable;
  size(sha256: string): Promise<number | null>;
  remove(sha256: string): Promise<void>;
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Storage on a disk: written aside, synced, then renamed into place (reliability.md 3.2, Files). */
export class DiskStorage implements Storage {
  private readonly incoming: string;

  constructor(private readonly root: string) {
    this.incoming = join(root, 'incoming');
  }

  private folderOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4));
  }

  private pathOf(sha256: string): string {
    return join(this.folderOf(sha256), sha256);
  }

  async put(content: Readable): Promise<StoredFile> {
    await mkdir(this.incoming, { recursive: true, mode: 0o750 });
    const aside = join(this.incoming, randomUUID());
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        sizeBytes += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(content, count, createWriteStream(aside, { mode: 0o640, flush: true }));
      const sha256 = hash.digest('hex');
      await mkdir(this.folderOf(sha256), { recursive: true, mode: 0o750 });
      await rename(aside, this.pathOf(sha256));
      await syncPath(this.folderOf(sha256));
      return { sha256, sizeBytes };
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }

  read(sha256: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.pathOf(sha256), range);
  }

  async size(sha256: string): Promise<number | null> {
    return stat(this.pathOf(sha256)).then(
      (found) => found.size,
      () => null,
    );
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }
}
