import type { CourseModule } from './course';
import type { CourseFault } from './faults';

/** The pages that a package adds by itself. */
export const sourcesPage = 'sources';
export const wordsPage = 'words';

interface Named {
  file: string;
  line: number;
  id: string;
}

/** Checks that a page, question, scene or ending has an id that nothing else in the course has. */
export function checkIds(modules: CourseModule[]): CourseFault[] {
  const seen = new Set([sourcesPage, wordsPage]);
  return modules.flatMap(namedIn).flatMap(({ file, line, id }): CourseFault[] => {
    const isTaken = id !== '' && seen.has(id);
    seen.add(id);
    return isTaken ? [{ file, line, code: 'duplicate-id', about: id }] : [];
  });
}

function namedIn({ file, pages }: CourseModule): Named[] {
  return pages.flatMap((page) => [
    { file, id: page.id, line: page.line },
    ...page.blocks.flatMap((block) => ('id' in block ? [{ file, id: block.id, line: block.line }] : [])),
  ]);
}
