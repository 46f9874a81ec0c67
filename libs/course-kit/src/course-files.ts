import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { CourseFault } from './faults';
import { readYaml, type YamlReading } from './read-yaml';

/** The files of one language of a course. Whatever cannot be read is reported, and answered with null. */
export interface CourseFiles {
  /** The path of a file within the course's folder, as faults name it. */
  pathOf(name: string): string;
  text(name: string): string | null;
  yaml<Shape extends z.ZodType>(name: string, shape: Shape): YamlReading<z.output<Shape>> | null;
  faults: CourseFault[];
}

/** Opens the files under `root` (which is '' or ends in a slash) of a course's folder. */
export function courseFiles(folder: string, root: string, faults: CourseFault[]): CourseFiles {
  const pathOf = (name: string) => `${root}${name}`;
  const text = (name: string) => {
    try {
      return readFileSync(join(folder, pathOf(name)), 'utf8');
    } catch {
      // Whatever the system says, the author needs to know one thing: which file is not there.
      faults.push({ file: pathOf(name), code: 'file-missing', about: '' });
      return null;
    }
  };
  return {
    pathOf,
    text,
    yaml: (name, shape) => {
      const found = text(name);
      return found === null ? null : readYaml({ file: pathOf(name), text: found, firstLine: 1 }, shape, faults);
    },
    faults,
  };
}
