import type { Config } from '@amelie/ground';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

type Place = Pick<Config, 'dataDir'>;

/** Milliseconds for which an upload may be taken up again. */
export const uploadsKeptFor = 48 * 3600 * 1000;

/** Where uploads wait until they are imported. An upload has the id of the package that it becomes. */
export function uploadsFolder({ dataDir }: Place): string {
  return join(dataDir, 'uploads');
}

export function uploadFile(place: Place, packageId: string): string {
  return join(uploadsFolder(place), packageId);
}

/** Removes an upload and what the tus server wrote about it. */
export async function removeUpload(place: Place, packageId: string): Promise<void> {
  await rm(uploadFile(place, packageId), { force: true });
  await rm(`${uploadFile(place, packageId)}.json`, { force: true });
}

/** Makes an upload survive a power cut; only then may a package be promised. */
export async function syncUpload(place: Place, packageId: string): Promise<void> {
  const handle = await open(uploadFile(place, packageId), 'r');
  await handle.sync().finally(() => handle.close());
}

/** Removes what nobody went on with. */
export async function removeForgottenUploads(place: Place, now: Date): Promise<void> {
  const names = await readdir(uploadsFolder(place)).catch(() => []);
  for (const name of names) {
    const path = uploadFile(place, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => now.getTime() - mtimeMs,
      () => 0,
    );
    if (age > uploadsKeptFor) await rm(path, { force: true });
  }
}
