import { sourcesPage, wordsPage } from './check-ids';
import { escapeMarkup } from './escape-markup';
import { termsOfModule } from './glossary';
import { reviewFlagsOfPackage } from './open-review-flags';
import { renderInline } from './render-markdown';
import { renderAppendix, renderPage } from './render-page';
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
  const appendix = appendixOf(rendering);
  const pages = [
    ...module.pages.map((page) => renderPage(page, rendering)),
    ...appendix.map(({ id, title, body }) => renderAppendix(id, title, body, rendering)),
  ];
  const values: Record<string, string> = {
    language: course.language,
    documentTitle: escapeMarkup(texts.learning),
    courseTitle: escapeMarkup(course.title),
    moduleTitle: escapeMarkup(module.title),
    outline: renderOutline(rendering),
    appendix: appendix.map(({ id, title }) => outlineRow(id, title)).join('\n'),
    appendixLinks: appendix.map(({ id, title }) => jumpTo(id, title)).join('\n'),
    pages: pages.join('\n'),
    draft: flags.length > 0 ? `<p class="draft">${escapeMarkup(texts.draft)}</p>` : '',
    support: supportPage ? jumpTo(supportPage.id, escapeMarkup(texts.support)) : '',
  };
  return readTemplate('index.html')
    .replace(/\{\{text:([a-z-]+)\}\}/g, (whole, key: string) => textOf(rendering, key) ?? whole)
    .replace(/\{\{(\w+)\}\}/g, (whole, key: string) => values[key] ?? whole);
}

/** A jump out of the order of the pages: the player offers the way back. `title` is markup. */
function jumpTo(id: string, title: string): string {
  return `<button type="button" class="plain" data-jump="${id}">${title}</button>`;
}

/** To look things up, and never needed to finish: the module's words, where it has any, and all its sources. */
function appendixOf(rendering: Rendering): { id: string; title: string; body: string }[] {
  const { course, module, texts } = rendering;
  const sources = { id: sourcesPage, title: escapeMarkup(texts.sources), body: renderAllSources(rendering) };
  const terms = termsOfModule(module, course);
  if (terms.length === 0) return [sources];
  const named = terms.flatMap((term) => term.sources);
  const body = [renderWords(terms, wordsPage, rendering), renderSourcesOf(wordsPage, named, rendering)].join('\n');
  return [{ id: wordsPage, title: escapeMarkup(texts.words), body }, sources];
}

function renderOutline(rendering: Rendering): string {
  return rendering.module.pages
    .map(({ id, title }) => outlineRow(id, renderInline(withoutMarkers(title), id, rendering)))
    .join('\n');
}

function outlineRow(id: string, title: string): string {
  return `<li><button type="button" data-go="${id}"><span class="dot" aria-hidden="true"></span><span data-title>${title}</span><span class="unseen" data-state></span></button></li>`;
}

function textOf(rendering: Rendering, key: string): string | null {
  const entry = Object.entries(rendering.texts).find(([name]) => name === key);
  return entry ? escapeMarkup(entry[1]) : null;
}
