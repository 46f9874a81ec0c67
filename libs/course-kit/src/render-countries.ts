import type { Block, CountryBlock } from './course';
import { escapeMarkup } from './escape-markup';
import { renderMarkdown } from './render-markdown';
import type { Rendering } from './rendering';

/** The countries at the head of these blocks, up to the first block that is none. */
export function countriesFrom(blocks: Block[]): CountryBlock[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'country');
  return blocks.slice(0, end === -1 ? blocks.length : end).filter((block) => block.kind === 'country');
}

/** What holds in each country, folded away: the reader opens her own, and may open the others. */
export function renderCountries(blocks: CountryBlock[], pageId: string, rendering: Rendering): string {
  const { texts } = rendering;
  const items = blocks.map(
    ({ country, markdown }) =>
      `<details class="country-text" data-country="${country}"><summary>${escapeMarkup(texts[`country-${country}`])}</summary>
<div class="country-body">${renderMarkdown(markdown, pageId, rendering)}</div></details>`,
  );
  return `<div class="countries"><p class="hint">${escapeMarkup(texts['open-country'])}</p>
${items.join('\n')}</div>`;
}
