import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { eachOf, folderMode, Spool } from './spool';
import type { OnStored, SpooledFile, SpoolPlace, StorageBatch, StoredFile } from './storage';
import { syncPath } from './sync-path';

export interface DiskPlace {
  root: string;
  pathOf: (sha256: string) => string;
}

/** A batch on a disk: a folder aside, whose files are renamed into place once all of them are durable. */
export class DiskBatch implements StorageBatch {
  readonly place: SpoolPlace;
  private readonly spool: Spool;

  constructor(
    folder: string,
    private readonly disk: DiskPlace,
  ) {
    this.place = { folder, sync: true };
    this.spool = new Spool(this.place);
  }

  put(content: Readable | Uint8Array): Promise<StoredFile> {
    return this.spool.put(content);
  }

  adopt(files: readonly SpooledFile[]): void {
    this.spool.adopt(files);
  }

  async finish(onStored?: OnStored): Promise<void> {
    const files = await this.spool.settle();
    const folders = new Set(files.map(({ sha256 }) => dirname(this.disk.pathOf(sha256))));
    for (const folder of folders) await mkdir(folder, { recursive: true, mode: folderMode });
    let done = 0;
    // A file that stands there already has the same content: replacing it is safe, and whole at every moment.
    await eachOf(files, async ({ sha256, name, sizeBytes }) => {
      await rename(this.spool.pathOf(name), this.disk.pathOf(sha256));
      done += sizeBytes;
      onStored?.(done);
    });
    await eachOf([...folders, this.disk.root], syncPath);
    await this.discard();
  }

  discard(): Promise<void> {
    return this.spool.discard();
  }
}
