import type { CoursePage, Source } from './course';
import type { CourseFault } from './faults';
import { optionsOn, paragraphsOf, proseOn, textsOn } from './page-texts';
import { markersIn, placedMarkersIn, unsourced, withoutMarkers } from './source-markers';

/** Percentages, numbers in thousands, shares such as "28 of 98" and years: never without a source. */
const figure = /\d\s?%|\d[.,]\d{3}|\d+ of \d|\bOf \d+|\b(?:19|20)\d\d\b/;

/** Checks that every claim on a page can be traced. */
export function checkSources(page: CoursePage, sources: Map<string, Source>, file: string): CourseFault[] {
  const texts = textsOn(page);
  const markers = texts.flatMap(({ text, line }) => placedMarkersIn(text, line));
  const faults: CourseFault[] = markers
    .filter(({ id }) => id !== unsourced && !sources.has(id))
    .map(({ id, line }) => ({ file, line, code: 'unknown-source', about: id }));

  const hasContacts = page.blocks.some((block) => block.kind === 'contacts');
  if (markers.length === 0 && !hasContacts) {
    faults.push({ file, line: page.line, code: 'page-without-source', about: page.id });
  }
  const open = markers.find(({ id }) => id === unsourced);
  if (open && !page.blocks.some((block) => block.kind === 'review')) {
    faults.push({ file, line: open.line, code: 'unsourced-without-review', about: page.id });
  }
  for (const { text, line } of claimsOn(page)) {
    if (figure.test(withoutMarkers(text)) && markersIn(text).length === 0) {
      faults.push({ file, line, code: 'figure-without-source', about: text.slice(0, 60) });
    }
  }
  return faults;
}

/** Paragraphs and feedback: an option that is offered as wrong may say what it likes. */
function claimsOn(page: CoursePage) {
  const feedback = optionsOn(page).map((option) => ({ text: option.feedback, line: option.line + 1 }));
  return [...proseOn(page).flatMap(paragraphsOf), ...feedback].filter(({ text }) => !text.startsWith('!['));
}
