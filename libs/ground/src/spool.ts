import { createHash } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, fdatasync, openSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { SpooledFile, SpoolPlace, StoredFile } from './storage';
import { syncFileSystem, syncPath } from './sync-path';

const datasync = promisify(fdatasync);
export const fileMode = 0o640;
export const folderMode = 0o750;
/**
 * Small files are held open until they are synced: opening them a second time costs as much as writing them. Where there
 * are more, the whole file system is synced at the end.
 */
const mostHeldOpen = 200;

/** Files gathered in a folder, each once, whatever it is called. Syncing waits, so that the disk has its own order. */
export class Spool {
  private readonly files = new Map<string, SpooledFile>();
  private readonly streamed: string[] = [];
  private held: number[] = [];
  private isMany = false;
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
    if (this.place.sync) await this.sync();
    return [...this.files.values()];
  }

  async discard(): Promise<void> {
    for (const descriptor of this.takeHeld()) closeSync(descriptor);
    await rm(this.place.folder, { recursive: true, force: true });
  }

  /** Without waiting: for a small file the way to a thread and back takes longer than writing it. */
  private putBytes(content: Uint8Array): StoredFile {
    const stored = { sha256: createHash('sha256').update(content).digest('hex'), sizeBytes: content.length };
    if (this.files.has(stored.sha256)) return stored;
    const name = this.nextName();
    const descriptor = openSync(this.pathOf(name), 'wx', fileMode);
    let isHeld = false;
    try {
      writeFileSync(descriptor, content);
      isHeld = this.place.sync && !this.isMany;
    } finally {
      if (!isHeld) closeSync(descriptor);
    }
    if (isHeld) this.held.push(descriptor);
    this.files.set(stored.sha256, { ...stored, name });
    if (this.held.length > mostHeldOpen) this.holdNoMore();
    return stored;
  }

  private holdNoMore(): void {
    this.isMany = true;
    for (const descriptor of this.takeHeld()) closeSync(descriptor);
  }

  private takeHeld(): number[] {
    const { held } = this;
    this.held = [];
    return held;
  }

  private async sync(): Promise<void> {
    if (this.isMany && (await syncFileSystem(this.place.folder))) return;
    await eachOf(this.takeHeld(), (descriptor) => datasync(descriptor).finally(() => closeSync(descriptor)));
    const names = this.isMany ? [...this.files.values()].map(({ name }) => name) : this.streamed;
    await eachOf(names, (name) => syncPath(this.pathOf(name)));
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

const workedAtOnce = 8;

/** Works through all of them, a few at once; the first error ends it. */
export async function eachOf<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<void>): Promise<void> {
  const waiting = things.values();
  const take = async () => {
    for (const thing of waiting) await work(thing);
  };
  await Promise.all(Array.from({ length: workedAtOnce }, take));
}
