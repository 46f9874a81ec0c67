import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { eachOf, folderMode } from './spool';
import { SpooledBatch } from './spooled-batch';
import type { OnStored } from './storage';
import { syncPath } from './sync-path';

export interface DiskPlace {
  root: string;
  pathOf: (sha256: string) => string;
}

/** A batch on a disk: a folder aside, whose files are renamed into place once all of them are durable. */
export class DiskBatch extends SpooledBatch {
  constructor(
    folder: string,
    private readonly disk: DiskPlace,
  ) {
    super({ folder, sync: true });
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
}
