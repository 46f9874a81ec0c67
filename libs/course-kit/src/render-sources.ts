import type { Source } from './course';
import { escapeMarkup } from './escape-markup';
import type { Rendering } from './rendering';

/** The sources that a page names, folded away at its end. */
export function renderSourcesOf(pageId: string, named: string[], rendering: Rendering): string {
  const rows = [...rendering.numbers].filter(([id]) => named.includes(id));
  if (rows.length === 0) return '';
  const items = rows.map(([id, number]) => {
    const back = escapeMarkup(rendering.texts['back-to-text']);
    const body = describeSource(rendering.course.sources.get(id));
    return `<li id="source-${pageId}-${id}" tabindex="-1" value="${number}">${body} <button type="button" class="plain" data-back-to-text>${back}</button></li>`;
  });
  return `<details class="sources"><summary>${escapeMarkup(rendering.texts['sources-here'])}</summary><ol>${items.join('\n')}</ol></details>`;
}

/** All sources of the module: the last page. */
export function renderAllSources(rendering: Rendering): string {
  const items = [...rendering.numbers].map(
    ([id, number]) => `<li value="${number}">${describeSource(rendering.course.sources.get(id))}</li>`,
  );
  return `<p>${escapeMarkup(rendering.texts['sources-intro'])}</p><ol class="all-sources">${items.join('\n')}</ol>`;
}

/** Addresses are text, not links: a player's frame does not let them open, and a dead link helps nobody. */
function describeSource(source: Source | undefined): string {
  if (!source) return '';
  const cite = source.cite ? ` ${escapeMarkup(source.cite)}.` : '';
  const url = source.url ? ` <span class="address">${escapeMarkup(source.url)}</span>` : '';
  const note = source.note ? ` <span class="weak">${escapeMarkup(source.note)}</span>` : '';
  return `${escapeMarkup(source.title)}.${cite}${note}${url}`;
}
