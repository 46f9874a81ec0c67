import type { GlossaryTerm } from './course';
import { escapeMarkup } from './escape-markup';
import { renderMeaning } from './render-markdown';
import type { Rendering } from './rendering';

/** The page that lists the terms of a module. */
export function renderWords(terms: GlossaryTerm[], pageId: string, rendering: Rendering): string {
  const rows = terms.map(
    (term) => `<div><dt>${escapeMarkup(term.term)}</dt><dd>${renderMeaning(term, pageId, rendering)}</dd></div>`,
  );
  return `<p>${escapeMarkup(rendering.texts['words-intro'])}</p><dl class="words">${rows.join('\n')}</dl>`;
}
