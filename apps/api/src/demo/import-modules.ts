import { buildPackage, type Course, type CourseModule } from '@amelie/course-kit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiveFile } from '../packages/receive-package';
import { rowOf, rowsOf } from '../platform/database/database';
import { type CourseSeed, slugOf } from './course-seed';

/** The packages of courses by their file name, which is the course's slug and the module's id. */
export type ImportedModules = Map<string, string>;

export const fileNameOf = (course: Course, module: CourseModule) => `${slugOf(course)}-${module.id}.zip`;

/** A package of this name that an earlier start, cut off in the middle, has left. */
async function findImported(seed: CourseSeed, fileName: string): Promise<string | null> {
  const row = await rowOf<{ id: string }>(
    seed.database,
    `select id from package where file_name = $1 and uploaded_by = $2 and state <> 'refused' order by received_at limit 1`,
    [fileName, seed.trainer.accountId],
  );
  return row?.id ?? null;
}

async function receiveModule(seed: CourseSeed, course: Course, module: CourseModule): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'amelie-course-'));
  try {
    const out = join(folder, fileNameOf(course, module));
    await buildPackage(course, { module: module.id, format: 'scorm2004', out });
    return await receiveFile(seed.database, seed.config, { path: out, accountId: seed.trainer.accountId });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function demandReady(seed: CourseSeed, packageIds: string[]): Promise<void> {
  const refused = await rowsOf<{ fileName: string; faults: unknown }>(
    seed.database,
    `select file_name as "fileName", faults from package where id = any($1::uuid[]) and state <> 'ready'`,
    [packageIds],
  );
  if (refused.length > 0) throw new Error(`The bundled course was refused: ${JSON.stringify(refused)}`);
}

/**
 * Builds the packages of courses and sends them through the same import as any trainer's, all of them in one run of the
 * jobs.
 */
export async function importModules(seed: CourseSeed, courses: Course[]): Promise<ImportedModules> {
  const imported: ImportedModules = new Map();
  for (const course of courses)
    for (const module of course.modules) {
      const fileName = fileNameOf(course, module);
      imported.set(fileName, (await findImported(seed, fileName)) ?? (await receiveModule(seed, course, module)));
    }
  await seed.runJobs();
  await demandReady(seed, [...imported.values()]);
  return imported;
}
