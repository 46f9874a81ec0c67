import type { S3Objects } from './s3-objects';
import { eachOf } from './spool';
import { SpooledBatch } from './spooled-batch';
import type { OnStored } from './storage';

/**
 * A batch for an object store: gathered on this machine's disk, sent when it is finished. So what is refused never
 * leaves the machine, each file is sent with its length and under its own hash, and what stands there is not sent again.
 */
export class S3Batch extends SpooledBatch {
  constructor(
    folder: string,
    private readonly objects: S3Objects,
  ) {
    super({ folder, sync: false });
  }

  async finish(onStored?: OnStored): Promise<void> {
    const files = await this.spool.settle();
    let done = 0;
    await eachOf(files, async ({ sha256, name, sizeBytes }) => {
      const path = this.spool.pathOf(name);
      if ((await this.objects.size(sha256)) !== sizeBytes) await this.objects.putFile(sha256, { path, sizeBytes });
      done += sizeBytes;
      onStored?.(done);
    });
    await this.discard();
  }
}
