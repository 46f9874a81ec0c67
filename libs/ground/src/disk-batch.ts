import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StorageBatch, StoredFile } from './storage';

/** Makes what stands at a path (a file's content, a folder's names) survive a power cut. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

interface Place {
  root: string;
  pathOf: (sha256: string) => string;
}

const fileMode = 0o640;
const folderMode = 0o750;
const syncsAtOnce = 8;
/** Small files are held open until they are synced: opening them a second time costs as much as writing them. */
const mostHeldOpen = 400;

/** A batch on a disk: a folder aside. Syncing waits until the end, so that the disk may write in its own order. */
export class DiskBatch implements StorageBatch {
  private readonly written = new Map<string, string>();
  private readonly streamed: string[] = [];
  private held: FileHandle[] = [];
  private count = 0;

  private constructor(
    private readonly folder: string,
    private readonly place: Place,
  ) {}

  static async open({ root, name, pathOf }: Place & { name: string }): Promise<DiskBatch> {
    const folder = join(root, 'incoming', name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: folderMode });
    return new DiskBatch(folder, { root, pathOf });
  }

  static openUnnamed(place: Place): Promise<DiskBatch> {
    return DiskBatch.open({ ...place, name: randomUUID() });
  }

  async put(content: Readable | Uint8Array): Promise<StoredFile> {
    return content instanceof Uint8Array ? this.putBytes(content) : this.putStream(content);
  }

  private async putBytes(content: Uint8Array): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (!this.written.has(sha256)) {
      const aside = this.nextPlace();
      this.written.set(sha256, aside);
      await this.writeHeld(aside, content);
      if (this.held.length >= mostHeldOpen) await this.syncHeld();
    }
    return { sha256, sizeBytes: content.length };
  }

  /** Held only once it is written: whoever syncs what is held may close it at any moment. */
  private async writeHeld(path: string, content: Uint8Array): Promise<void> {
    const handle = await open(path, 'wx', fileMode);
    try {
      await handle.writeFile(content);
    } catch (error) {
      await handle.close();
      throw error;
    }
    this.held.push(handle);
  }

  private async putStream(content: Readable): Promise<StoredFile> {
    const aside = this.nextPlace();
    const stored = await writeStream(aside, content);
    if (this.written.has(stored.sha256)) await rm(aside);
    else {
      this.written.set(stored.sha256, aside);
      this.streamed.push(aside);
    }
    return stored;
  }

  private nextPlace(): string {
    this.count += 1;
    return join(this.folder, String(this.count));
  }

  read(sha256: string): Readable {
    return createReadStream(this.written.get(sha256) ?? join(this.folder, sha256));
  }

  async finish(): Promise<void> {
    const files = [...this.written];
    await this.syncHeld();
    await eachOf(this.streamed, syncPath);
    const folders = new Set(files.map(([sha256]) => dirname(this.place.pathOf(sha256))));
    for (const folder of folders) await mkdir(folder, { recursive: true, mode: folderMode });
    // A file that stands there already has the same content: replacing it is safe, and whole at every moment.
    await eachOf(files, ([sha256, aside]) => rename(aside, this.place.pathOf(sha256)));
    await eachOf([...folders, this.place.root], syncPath);
    await this.discard();
  }

  private async syncHeld(): Promise<void> {
    const held = this.held;
    this.held = [];
    await eachOf(held, (handle) => handle.datasync().finally(() => handle.close()));
  }

  async discard(): Promise<void> {
    const held = this.held;
    this.held = [];
    await Promise.allSettled(held.map((handle) => handle.close()));
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function writeStream(path: string, content: Readable): Promise<StoredFile> {
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
    await pipeline(content, count, createWriteStream(path, { mode: fileMode }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

async function eachOf<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<void>): Promise<void> {
  const waiting = things.values();
  const take = async () => {
    for (const thing of waiting) await work(thing);
  };
  await Promise.all(Array.from({ length: syncsAtOnce }, take));
}
