import type { ListedFile, Storage } from '@amelie/ground';
import { changedRows, type Database, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { holdOffImports } from '../platform/uploads/hold-locks';

export interface SweepParts {
  database: Database;
  storage: Storage;
}

/** Milliseconds for which a file that nobody refers to is left alone: whoever stored it may be about to. */
export const strayFor = 24 * 3600 * 1000;
const atOnce = 500;

/** Removes files that a process which was killed, or a store that did not answer, left behind. Returns how many. */
export async function sweepFiles(parts: SweepParts, now: Date): Promise<number> {
  const before = new Date(now.getTime() - strayFor);
  await parts.storage.clearBatches(before);
  await forgetUnused(parts.database);
  let removed = 0;
  let some: ListedFile[] = [];
  for await (const file of parts.storage.list()) {
    if (file.storedAt < before) some.push(file);
    if (some.length < atOnce) continue;
    removed += await removeStrays(parts, some);
    some = [];
  }
  return removed + (await removeStrays(parts, some));
}

/** Removes those of the files that no row knows. Does nothing while an import is about to finish: there is a next time. */
export async function removeStrays(
  { database, storage }: SweepParts,
  files: readonly Pick<ListedFile, 'sha256'>[],
): Promise<number> {
  if (files.length === 0) return 0;
  const hashes = files.map(({ sha256 }) => sha256);
  try {
    return await holdOffImports(database, async () => {
      const known = await rowsOf<{ sha256: string }>(
        database,
        `select sha256 from stored_file where sha256 = any($1::text[])`,
        [hashes],
      );
      const kept = new Set(known.map(({ sha256 }) => sha256));
      const strays = hashes.filter((sha256) => !kept.has(sha256));
      for (const sha256 of strays) await storage.remove(sha256);
      return strays.length;
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unavailable') return 0;
    throw error;
  }
}

/** Rows of files that nothing has any more; the files themselves go with the listing. */
async function forgetUnused(database: Database): Promise<void> {
  await holdOffImports(database, () =>
    changedRows(
      database,
      `delete from stored_file f
       where not exists (select from package_file p where p.sha256 = f.sha256)
         and not exists (select from question_media q where q.sha256 = f.sha256)
         and not exists (select from question_import_file i where i.sha256 = f.sha256)
         and not exists (select from course_material m where m.sha256 = f.sha256)
         and not exists (select from lrs_attachment a where a.sha256 = f.sha256)
         and not exists (select from certificate c where c.pdf_sha256 = f.sha256) returning f.sha256`,
    ),
  ).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'unavailable')) throw error;
  });
}
