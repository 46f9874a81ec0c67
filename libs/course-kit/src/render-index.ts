import { sourcesPage, wordsPage } from './check-ids';
import { escapeMarkup } from './escape-markup';
import { termsOfModule } from './glossary';
import { reviewFlagsOfPackage } from './open-review-flags';
import { renderInline } from './render-markdown';
import { renderPage, renderSection } from './render-page';
import { renderAllSources, renderSourcesOf } from './render-sources';
import { renderWords } from './render-terms';
import type { Rendering } from './rendering';
import { withoutMarkers } from './source-markers';
import { readTemplate } from './template-files';

/** The package's only document: all pages, of which the player shows one. */
export function renderIndex(rendering: Rendering): string {
  const { course, module, texts } = rendering;
  const flags = reviewFlagsOfPackage(course, module);
  const supportPage = module.pages.find((page) => page.blocks.some((block) => block.kind === 'contacts'));
  const pages = [
    ...module.pages.map((page) => renderPage(page, rendering)),
    ...addedPages(rendering).map(({ id, title, body }) => renderSection(id, title, body, rendering)),
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

/** What the package adds at its end: the module's words, where it has any, and all its sources. */
function addedPages(rendering: Rendering): { id: string; title: string; body: string }[] {
  const { course, module, texts } = rendering;
  const sources = { id: sourcesPage, title: escapeMarkup(texts.sources), body: renderAllSources(rendering) };
  const terms = termsOfModule(module, course);
  if (terms.length === 0) return [sources];
  const named = terms.flatMap((term) => term.sources);
  const body = [renderWords(terms, wordsPage, rendering), renderSourcesOf(wordsPage, named, rendering)].join('\n');
  return [{ id: wordsPage, title: escapeMarkup(texts.words), body }, sources];
}

function renderOutline(rendering: Rendering): string {
  const rows = [
    ...rendering.module.pages.map(({ id, title }) => ({
      id,
      title: renderInline(withoutMarkers(title), id, rendering),
    })),
    ...addedPages(rendering),
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
