import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from './course';

/** The path of a drawing within the course's folder: a translation's own where it has one. Null where there is none. */
export function assetOf(course: Course, path: string): string | null {
  const found = [`${course.root}${path}`, path].find((candidate) => existsSync(join(course.folder, candidate)));
  return found ?? null;
}
