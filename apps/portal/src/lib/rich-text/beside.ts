import type { GlossaryEntry, PageContent } from '@amelie/contract';
import { numberSources, type NumberedSource } from '@amelie/rules';

/** What stands beside a page's text, so that its marks find it. */
export interface Beside {
  sources: readonly NumberedSource[];
  glossary: readonly GlossaryEntry[];
  /** Begins the ids of elements: a preview may stand over the page that it shows. */
  prefix: string;
}

export const besideOf = (page: PageContent, prefix: string): Beside => ({
  sources: numberSources(page),
  glossary: page.glossary,
  prefix,
});

/** The id of a source in the list, and of the marks that point at it. */
export const sourceElement = (prefix: string, id: string) => `${prefix}-source-${id}`;
export const markElement = (prefix: string, id: string, place: number) => `${prefix}-mark-${id}-${place}`;
export const headingElement = (prefix: string, place: number) => `${prefix}-part-${place}`;
