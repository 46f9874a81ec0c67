import type { Course, CoursePage } from './course';
import { termsOn } from './glossary';
import { textsOn } from './page-texts';
import { markersIn, unsourced } from './source-markers';

/** Ids of the sources that a page rests on, each once, in the order in which they are first named. */
export function namedSources(page: CoursePage, course: Course): string[] {
  const inTexts = textsOn(page).flatMap(({ text }) => markersIn(text));
  const ofTerms = termsOn(page, course).flatMap(({ sources }) => sources);
  const ofContacts = page.blocks.flatMap((block) => {
    if (block.kind !== 'contacts') return [];
    return block.countries.flatMap((country) =>
      course.contacts.filter((contact) => contact.country === country).flatMap((contact) => contact.sources),
    );
  });
  return [...new Set([...inTexts, ...ofTerms, ...ofContacts].filter((id) => id !== unsourced))];
}
