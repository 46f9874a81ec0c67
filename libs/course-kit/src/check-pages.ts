import { checkCase } from './check-case';
import { checkDrawings } from './check-drawings';
import { checkPageQuestions } from './check-page-questions';
import { checkSources } from './check-sources';
import type { Block, Course, CourseModule, CoursePage } from './course';
import type { CourseFault } from './faults';
import { proseOn } from './page-texts';
import { withoutMarkers } from './source-markers';

/** More words than this do not fit the phrase "short pages". Questions, scenes and reviews are not counted. */
export const mostWordsOnPage = 260;

/** What does not stand on the page from the start, or stands there instead of the rest. */
const notCounted: Block['kind'][] = ['summary', 'scene', 'ending'];

/** Checks all pages of a module against the course they belong to. */
export function checkPages(module: CourseModule, course: Course): CourseFault[] {
  return module.pages.flatMap((page) => [
    ...checkSources(page, course.sources, module.file),
    ...checkPageQuestions(page, module.file),
    ...checkCase(page, module.file),
    ...checkDrawings(page, course.folder, module.file),
    ...checkLength(page, module.file),
    ...checkContentNote(page, module.file),
    ...checkOutcomes(page, module.file),
    ...checkContacts(page, course, module.file),
  ]);
}

function checkLength(page: CoursePage, file: string): CourseFault[] {
  const counted = page.blocks.filter(({ kind }) => !notCounted.includes(kind));
  const words = withoutMarkers(
    proseOn({ ...page, blocks: counted })
      .map(({ text }) => text)
      .join(' '),
  )
    .split(/\s+/)
    .filter(Boolean).length;
  if (words <= mostWordsOnPage) return [];
  return [{ file, line: page.line, code: 'page-too-long', about: `${page.id}: ${words} words` }];
}

function checkContentNote(page: CoursePage, file: string): CourseFault[] {
  const note = page.blocks.findIndex((block) => block.kind === 'content-note');
  const summary = page.blocks.findIndex((block) => block.kind === 'summary');
  if (note === -1 && summary === -1) return [];
  if (note !== -1 && summary > note) return [];
  return [{ file, line: page.line, code: 'summary-missing', about: page.id }];
}

function checkOutcomes(page: CoursePage, file: string): CourseFault[] {
  const question = page.blocks.findIndex((block) => block.kind === 'question');
  return page.blocks.flatMap((block, index): CourseFault[] => {
    if (block.kind !== 'outcome' || (question !== -1 && question < index)) return [];
    return [{ file, line: block.line, code: 'outcome-too-early', about: page.id }];
  });
}

function checkContacts(page: CoursePage, course: Course, file: string): CourseFault[] {
  return page.blocks.flatMap((block) => {
    if (block.kind !== 'contacts') return [];
    return block.countries
      .filter((country) => !course.contacts.some((contact) => contact.country === country))
      .map((country): CourseFault => ({ file, line: block.line, code: 'unknown-country', about: country }));
  });
}
