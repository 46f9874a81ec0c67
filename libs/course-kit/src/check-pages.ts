import { checkCase } from './check-case';
import { checkDrawings } from './check-drawings';
import { checkTerms } from './check-glossary';
import { checkPageQuestions } from './check-page-questions';
import { checkSources } from './check-sources';
import type { Block, Course, CourseModule, CoursePage } from './course';
import type { CourseFault } from './faults';
import { proseOn } from './page-texts';
import { growthOf, wordsIn } from './words-in';

/**
 * More words than this do not fit the phrase "short pages". Questions, scenes and reviews are not counted, and of the
 * countries only the one that has most to say: a reader opens her own.
 */
export const mostWordsOnPage = 260;

/** What does not stand on the page from the start, or stands there instead of the rest. */
const notCounted: Block['kind'][] = ['summary', 'scene', 'ending', 'country'];

/** Checks all pages of a module against the course they belong to. */
export function checkPages(module: CourseModule, course: Course): CourseFault[] {
  return module.pages.flatMap((page) => [
    ...checkSources(page, course.sources, module.file),
    ...checkPageQuestions(page, module.file),
    ...checkCase(page, course, module.file),
    ...checkDrawings(page, course, module.file),
    ...checkLength(page, course, module.file),
    ...checkContentNote(page, module.file),
    ...checkOutcomes(page, module.file),
    ...checkContacts(page, course, module.file),
    ...checkCountries(page, module.file),
    ...checkTerms(page, course, module.file),
  ]);
}

function checkLength(page: CoursePage, course: Course, file: string): CourseFault[] {
  const counted = page.blocks.filter(({ kind }) => !notCounted.includes(kind));
  const ofCountries = page.blocks.flatMap((block) => (block.kind === 'country' ? wordsIn(block.markdown) : []));
  const words =
    proseOn({ ...page, blocks: counted }).reduce((sum, { text }) => sum + wordsIn(text), 0) +
    Math.max(0, ...ofCountries);
  if (words <= mostWordsOnPage * growthOf(course)) return [];
  return [{ file, line: page.line, code: 'page-too-long', about: `${page.id}: ${words} words` }];
}

function checkContentNote(page: CoursePage, file: string): CourseFault[] {
  const note = page.blocks.findIndex((block) => block.kind === 'content-note');
  const summary = page.blocks.findIndex((block) => block.kind === 'summary');
  if (note === -1 && summary === -1) return [];
  if (note !== -1 && summary > note) return [];
  return [{ file, line: page.line, code: 'summary-missing', about: page.id }];
}

/** Whoever opens a module learns before its first page that a later one has a content note. */
export function checkModuleNote({ contentNote, pages, file }: CourseModule): CourseFault[] {
  const noted = pages.find(({ blocks }) => blocks.some(({ kind }) => kind === 'content-note'));
  if (!noted || contentNote !== null) return [];
  return [{ file, line: 1, code: 'module-note-missing', about: noted.id }];
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

/** Within one list of countries each stands once. */
function checkCountries(page: CoursePage, file: string): CourseFault[] {
  const lists = page.blocks.filter(({ kind }) => kind !== 'review');
  let seen: string[] = [];
  return lists.flatMap((block): CourseFault[] => {
    if (block.kind !== 'country') {
      seen = [];
      return [];
    }
    const isTaken = seen.includes(block.country);
    seen.push(block.country);
    return isTaken ? [{ file, line: block.line, code: 'country-twice', about: block.country }] : [];
  });
}
