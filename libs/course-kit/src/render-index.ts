import { sourcesPage } from './check-ids';
import { escapeMarkup } from './escape-markup';
import { openReviewFlags } from './open-review-flags';
import { renderInline } from './render-markdown';
import { renderPage, renderSection } from './render-page';
import { renderAllSources } from './render-sources';
import type { Rendering } from './rendering';
import { withoutMarkers } from './source-markers';
import { readTemplate } from './template-files';

/** The package's only document: all pages, of which the player shows one. */
export function renderIndex(rendering: Rendering): string {
  const { course, module, texts } = rendering;
  const flags = openReviewFlags(course).filter((flag) => flag.module === module.id);
  const supportPage = module.pages.find((page) => page.blocks.some((block) => block.kind === 'contacts'));
  const pages = [
    ...module.pages.map((page) => renderPage(page, rendering)),
    renderSection(sourcesPage, escapeMarkup(texts.sources), renderAllSources(rendering), rendering),
  ];
  const values: Record<string, string> = {
    language: course.language,
    documentTitle: escapeMarkup(texts.learning),
    courseTitle: escapeMarkup(course.title),
    moduleTitle: escapeMarkup(module.title),
    outline: renderOutline(rendering),
    pages: pages.join('\n'),
    draft: flags.length > 0 ? `<p class="draft">${escapeMarkup(texts.draft)}</p>` : '',
    support: supportPage
      ? `<button type="button" class="plain" data-go="${supportPage.id}">${escapeMarkup(texts.support)}</button>`
      : '',
  };
  return readTemplate('index.html')
    .replace(/\{\{text:([a-z-]+)\}\}/g, (whole, key: string) => textOf(rendering, key) ?? whole)
    .replace(/\{\{(\w+)\}\}/g, (whole, key: string) => values[key] ?? whole);
}

function renderOutline(rendering: Rendering): string {
  const rows = [
    ...rendering.module.pages.map(({ id, title }) => ({
      id,
      title: renderInline(withoutMarkers(title), id, rendering),
    })),
    { id: sourcesPage, title: escapeMarkup(rendering.texts.sources) },
  ];
  return rows
    .map(
      ({ id, title }) =>
        `<li><button type="button" data-go="${id}"><span class="dot" aria-hidden="true"></span><span>${title}</span><span class="unseen" data-state></span></button></li>`,
    )
    .join('\n');
}

function textOf(rendering: Rendering, key: string): string | null {
  const entry = Object.entries(rendering.texts).find(([name]) => name === key);
  return entry ? escapeMarkup(entry[1]) : null;
}
