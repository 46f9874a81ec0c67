import { markedIds, type MarkKind, type PageContent, type PageSource } from '@amelie/contract';

/** What the marks of a page point at, in the order of first use: the text first, then the way round it. */
export function usedOnPage(page: Pick<PageContent, 'body' | 'summary'>, kind: MarkKind): string[] {
  return [...new Set([...markedIds(page.body, kind), ...markedIds(page.summary, kind)])];
}

/** A source with its number in the page's list, from 1. */
export interface NumberedSource extends PageSource {
  number: number;
  isUsed: boolean;
}

/** The sources of a page as they are listed: by their first mark, those that no mark points at last. */
export function numberSources(page: Pick<PageContent, 'body' | 'summary' | 'sources'>): NumberedSource[] {
  const used = usedOnPage(page, 'source');
  const place = ({ id }: PageSource) => (used.includes(id) ? used.indexOf(id) : used.length);
  return page.sources
    .toSorted((one, other) => place(one) - place(other))
    .map((source, index) => ({ ...source, number: index + 1, isUsed: used.includes(source.id) }));
}
