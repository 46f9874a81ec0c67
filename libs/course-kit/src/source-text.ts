import type { Source } from './course';

/** The titles of sources as one line of plain text, for places that have no room for a list. */
export function sourceText(ids: string[], sources: Map<string, Source>): string {
  return ids.flatMap((id) => sources.get(id)?.title ?? []).join('; ');
}
