import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { folderMode } from './spool';

/**
 * The folders in which batches gather. Each try has a folder of its own: what a killed process still writes lands in
 * nobody else's.
 */
export class Incoming {
  constructor(private readonly folder: string) {}

  /** A new folder under this name; what earlier tries left is gone. */
  async open(name: string = randomUUID()): Promise<string> {
    for (const left of await this.names()) if (left.startsWith(`${name}.`) || left === name) await this.clear(left);
    const folder = join(this.folder, `${name}.${randomUUID().slice(0, 8)}`);
    await mkdir(folder, { recursive: true, mode: folderMode });
    return folder;
  }

  /** Removes folders to which nothing has been added since then. */
  async clearBefore(before: Date): Promise<void> {
    for (const name of await this.names()) {
      const touched = await stat(join(this.folder, name)).then(
        ({ mtime }) => mtime,
        () => before,
      );
      if (touched < before) await this.clear(name);
    }
  }

  private names(): Promise<string[]> {
    return readdir(this.folder).catch(() => []);
  }

  private async clear(name: string): Promise<void> {
    await rm(join(this.folder, name), { recursive: true, force: true });
  }
}
