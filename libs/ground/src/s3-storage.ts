import type { Readable } from 'node:stream';
import { Incoming } from './incoming';
import type { S3Address } from './s3-address';
import { S3Batch } from './s3-batch';
import { S3Objects } from './s3-objects';
import { putByBatch } from './spooled-batch';
import type { ListedFile, Storage, StorageBatch, StoredFile } from './storage';

/** Storage in a bucket of an object store that speaks S3. */
export class S3Storage implements Storage {
  private readonly objects: S3Objects;
  private readonly incoming: Incoming;

  /** @param folder on this machine, where batches gather before they are sent */
  constructor(address: S3Address, folder: string) {
    this.objects = new S3Objects(address);
    this.incoming = new Incoming(folder);
  }

  async batch(name?: string): Promise<StorageBatch> {
    return new S3Batch(await this.incoming.open(name), this.objects);
  }

  async put(content: Readable): Promise<StoredFile> {
    return putByBatch(await this.batch(), content);
  }

  read(sha256: string, range?: { start: number; end: number }): Readable {
    return this.objects.read(sha256, range);
  }

  size(sha256: string): Promise<number | null> {
    return this.objects.size(sha256);
  }

  remove(sha256: string): Promise<void> {
    return this.objects.remove(sha256);
  }

  list(): AsyncIterable<ListedFile> {
    return this.objects.list();
  }

  clearBatches(before: Date): Promise<void> {
    return this.incoming.clearBefore(before);
  }

  /** Throws when the bucket cannot be reached, is not there, or is not ours. */
  check(): Promise<void> {
    return this.objects.check();
  }
}
