import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DiskBatch } from './disk-batch';
import { Incoming } from './incoming';
import { putByBatch } from './spooled-batch';
import { syncPath } from './sync-path';
import type { ListedFile, Storage, StorageBatch, StoredFile } from './storage';

const shelf = /^[0-9a-f]{2}$/;

/** Storage on a disk: written aside, synced, then renamed into place (reliability.md 3.2, Files). */
export class DiskStorage implements Storage {
  private readonly incoming: Incoming;

  constructor(private readonly root: string) {
    this.incoming = new Incoming(join(root, 'incoming'));
  }

  /** One level of 256 folders: a folder has to be synced for every file that comes into it. */
  private pathOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256);
  }

  async batch(name?: string): Promise<StorageBatch> {
    const folder = await this.incoming.open(name);
    return new DiskBatch(folder, { root: this.root, pathOf: (sha256) => this.pathOf(sha256) });
  }

  async put(content: Readable): Promise<StoredFile> {
    return putByBatch(await this.batch(), content);
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

  async *list(): AsyncIterable<ListedFile> {
    const folders = await readdir(this.root).catch(() => []);
    for (const folder of folders.filter((name) => shelf.test(name))) {
      for (const sha256 of await readdir(join(this.root, folder))) {
        const found = await stat(this.pathOf(sha256)).catch(() => null);
        if (found) yield { sha256, storedAt: found.mtime };
      }
    }
  }

  clearBatches(before: Date): Promise<void> {
    return this.incoming.clearBefore(before);
  }
}
