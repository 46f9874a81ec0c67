import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SpooledFile, SpoolPlace, StoredFile } from './storage';

export const fileMode = 0o640;
export const folderMode = 0o750;
/** Small files are held open until they are synced: opening them a second time costs as much as writing them. */
const mostHeldOpen = 400;

/** Files gathered in a folder, each once, whatever it is called. Syncing waits, so that the disk has its own order. */
export class Spool {
  private readonly files = new Map<string, SpooledFile>();
  private readonly streamed: string[] = [];
  private held: FileHandle[] = [];
  private count = 0;

  constructor(private readonly place: SpoolPlace) {}

  async put(content: Readable | Uint8Array): Promise<StoredFile> {
    return content instanceof Uint8Array ? this.putBytes(content) : this.putStream(content);
  }

  adopt(files: readonly SpooledFile[]): void {
    for (const file of files) this.files.set(file.sha256, file);
  }

  /** Opens a file that was put in. */
  read(sha256: string): Readable {
    return createReadStream(this.pathOf(this.files.get(sha256)?.name ?? sha256));
  }

  pathOf(name: string): string {
    return join(this.place.folder, name);
  }

  /** Ends the writing: what was put in survives a power cut where the place asks for that. */
  async settle(): Promise<SpooledFile[]> {
    await this.letGo();
    if (this.place.sync) await eachOf(this.streamed, (name) => syncPath(this.pathOf(name)));
    return [...this.files.values()];
  }

  async discard(): Promise<void> {
    const { held } = this;
    this.held = [];
    await Promise.allSettled(held.map((handle) => handle.close()));
    await rm(this.place.folder, { recursive: true, force: true });
  }

  private async putBytes(content: Uint8Array): Promise<StoredFile> {
    const stored = { sha256: createHash('sha256').update(content).digest('hex'), sizeBytes: content.length };
    if (!this.files.has(stored.sha256)) {
      const name = this.nextName();
      this.files.set(stored.sha256, { ...stored, name });
      await this.writeHeld(this.pathOf(name), content);
      if (this.held.length >= mostHeldOpen) await this.letGo();
    }
    return stored;
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
    if (this.place.sync) this.held.push(handle);
    else await handle.close();
  }

  private async letGo(): Promise<void> {
    const { held } = this;
    this.held = [];
    await eachOf(held, (handle) => handle.datasync().finally(() => handle.close()));
  }

  private async putStream(content: Readable): Promise<StoredFile> {
    const name = this.nextName();
    const stored = await writeStream(this.pathOf(name), content);
    if (this.files.has(stored.sha256)) await rm(this.pathOf(name));
    else {
      this.files.set(stored.sha256, { ...stored, name });
      this.streamed.push(name);
    }
    return stored;
  }

  private nextName(): string {
    this.count += 1;
    return String(this.count);
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

/** Makes what stands at a path (a file's content, a folder's names) survive a power cut. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const workedAtOnce = 8;

/** Works through all of them, a few at once; the first error ends it. */
export async function eachOf<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<void>): Promise<void> {
  const waiting = things.values();
  const take = async () => {
    for (const thing of waiting) await work(thing);
  };
  await Promise.all(Array.from({ length: workedAtOnce }, take));
}
