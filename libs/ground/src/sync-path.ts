import { execFile } from 'node:child_process';
import { open } from 'node:fs/promises';

/** Makes what stands at a path (a file's content, a folder's names) survive a power cut. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Syncs the whole file system on which a path lies: for thousands of small files one call instead of one each. Node has no
 * `syncfs`, coreutils and busybox do. False where neither is there: then each file has to be synced.
 */
export function syncFileSystem(path: string): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(false);
  return new Promise((resolve) => execFile('/bin/sync', ['-f', path], (error) => resolve(error === null)));
}
