import type { Course, CourseModule, CoursePage, GlossaryTerm } from './course';
import { textsOn } from './page-texts';

/** `[words](glossary:id)` marks a term that the glossary explains. */
const termLink = /\]\(glossary:([^)\s]*)\)/g;

/** The scheme of a term's link. */
export const termScheme = 'glossary:';

/** Ids of the terms that a text marks, in order, with repetitions. */
export function termsIn(text: string): string[] {
  return [...text.matchAll(termLink)].map((match) => match[1] ?? '');
}

/** The text with its terms as plain words, for places that cannot hold a button. */
export function withoutTerms(text: string): string {
  return text.replace(/\[([^\]]*)\]\(glossary:[^)\s]*\)/g, '$1');
}

/** The terms that a page marks, each once, in the order of the glossary. */
export function termsOn(page: CoursePage, course: Course): GlossaryTerm[] {
  const marked = new Set(textsOn(page).flatMap(({ text }) => termsIn(text)));
  return course.glossary.filter(({ id }) => marked.has(id));
}

/** The terms of a module, in the alphabet of the course's language. */
export function termsOfModule(module: CourseModule, course: Course): GlossaryTerm[] {
  const found = new Set(module.pages.flatMap((page) => termsOn(page, course)));
  const { compare } = new Intl.Collator(course.language);
  return [...found].sort((one, other) => compare(one.term, other.term));
}
