import type { Course, CoursePage, PageOption } from './course';
import type { CourseFault } from './faults';
import { termsIn } from './glossary';
import { questionsOn, textsOn, type PageText } from './page-texts';

/** Checks the links of a page: only terms of the glossary, each once on the page, none inside a label or a title. */
export function checkTerms(page: CoursePage, course: Course, file: string): CourseFault[] {
  const faults: CourseFault[] = [];
  const seen = new Set<string>();
  for (const { id, line } of textsOn(page).flatMap(placedTerms)) {
    if (!course.glossary.some((term) => term.id === id)) faults.push({ file, line, code: 'unknown-term', about: id });
    else if (seen.has(id)) faults.push({ file, line, code: 'term-twice', about: id });
    seen.add(id);
  }
  const inOption = ({ text, line }: PageOption) =>
    termsIn(text).map((about): CourseFault => ({ file, line, code: 'term-in-option', about }));
  const inTitle = termsIn(page.title).map((about): CourseFault => ({
    file,
    line: page.line,
    code: 'term-in-option',
    about,
  }));
  return [
    ...faults,
    ...questionsOn(page).flatMap(({ options }) => options.flatMap(inOption)),
    ...inTitle,
    ...checkLinks(page, file),
  ];
}

function placedTerms({ text, line }: PageText) {
  return text.split('\n').flatMap((row, index) => termsIn(row).map((id) => ({ id, line: line + index })));
}

const otherLink = /(?<!!)\[[^\]]*\]\((?!glossary:)([^)\s]*)\)/g;

function checkLinks(page: CoursePage, file: string): CourseFault[] {
  return textsOn(page).flatMap(({ text, line }) =>
    text.split('\n').flatMap((row, index) =>
      [...row.matchAll(otherLink)].map(([, about = '']): CourseFault => ({
        file,
        line: line + index,
        code: 'link-not-allowed',
        about,
      })),
    ),
  );
}

/** Checks the glossary itself: every id once, sources that exist, no term that no page uses. */
export function checkGlossary(course: Course, file: string): CourseFault[] {
  const pages = course.modules.flatMap((module) => module.pages);
  const used = new Set(pages.flatMap((page) => textsOn(page).flatMap(({ text }) => termsIn(text))));
  const ids = course.glossary.map(({ id }) => id);
  return course.glossary.flatMap(({ id, sources, line }, index) => {
    const faults: CourseFault[] = [];
    if (ids.indexOf(id) < index) faults.push({ file, line, code: 'duplicate-id', about: id });
    if (!used.has(id)) faults.push({ file, line, code: 'unused-term', about: id });
    for (const source of sources.filter((name) => !course.sources.has(name))) {
      faults.push({ file, line, code: 'unknown-source', about: source });
    }
    return faults;
  });
}
