import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DiskBatch, syncPath } from './disk-batch';
import type { Storage, StorageBatch, StoredFile } from './storage';

/** Storage on a disk: written aside, synced, then renamed into place (reliability.md 3.2, Files). */
export class DiskStorage implements Storage {
  constructor(private readonly root: string) {}

  /** One level of 256 folders: a folder has to be synced for every file that comes into it. */
  private pathOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256);
  }

  batch(name: string): Promise<StorageBatch> {
    return DiskBatch.open({ root: this.root, name, pathOf: (sha256) => this.pathOf(sha256) });
  }

  async put(content: Readable): Promise<StoredFile> {
    const batch = await DiskBatch.openUnnamed({ root: this.root, pathOf: (sha256) => this.pathOf(sha256) });
    try {
      const stored = await batch.put(content);
      await batch.finish();
      return stored;
    } finally {
      await batch.discard();
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
    await syncPath(join(this.root, sha256.slice(0, 2))).catch(() => undefined);
  }
}
