import type { Readable } from 'node:stream';
import { Spool } from './spool';
import type { OnStored, SpooledFile, SpoolPlace, StorageBatch, StoredFile } from './storage';

/** A batch that gathers its files in a folder of this machine's disk; where they go from there is the storage's own. */
export abstract class SpooledBatch implements StorageBatch {
  protected readonly spool: Spool;

  constructor(readonly place: SpoolPlace) {
    this.spool = new Spool(place);
  }

  put(content: Readable | Uint8Array): Promise<StoredFile> {
    return this.spool.put(content);
  }

  adopt(files: readonly SpooledFile[]): void {
    this.spool.adopt(files);
  }

  abstract finish(onStored?: OnStored): Promise<void>;

  discard(): Promise<void> {
    return this.spool.discard();
  }
}

/** Stores one stream by a batch of its own: it is complete, or not there. */
export async function putByBatch(batch: StorageBatch, content: Readable): Promise<StoredFile> {
  try {
    const stored = await batch.put(content);
    await batch.finish();
    return stored;
  } finally {
    await batch.discard();
  }
}
