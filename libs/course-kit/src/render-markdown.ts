import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@amelie/contract';
import type MarkdownIt from 'markdown-it';
import { assetOf } from './asset-of';
import type { GlossaryTerm } from './course';
import { escapeMarkup } from './escape-markup';
import { termScheme } from './glossary';
import { createReader, keepTogether } from './markdown-reader';
import { fillText, type Rendering } from './rendering';
import { unsourced } from './source-markers';

/** Renders Markdown to HTML: source markers become numbered links, drawings are drawn in place. */
export function renderMarkdown(markdown: string, pageId: string, rendering: Rendering): string {
  return writers[rendering.course.language].render(markdown, { pageId, rendering } satisfies Env);
}

/** The same for a line of text that stands inside another element. */
export function renderInline(markdown: string, pageId: string, rendering: Rendering): string {
  return writers[rendering.course.language].renderInline(markdown, { pageId, rendering } satisfies Env);
}

/** What a term means, with the marks of the sources that this rests on. */
export function renderMeaning({ means, sources }: GlossaryTerm, pageId: string, rendering: Rendering): string {
  return renderInline(`${means.trim()}${sources.map((id) => `[^${id}]`).join('')}`, pageId, rendering);
}

interface Env {
  pageId: string;
  rendering: Rendering;
}

const writers: Record<Language, MarkdownIt> = {
  en: createWriter('en'),
  fr: createWriter('fr'),
  nl: createWriter('nl'),
  de: createWriter('de'),
  el: createWriter('el'),
  it: createWriter('it'),
};

function createWriter(language: Language): MarkdownIt {
  const writer = createReader(language);
  writer.renderer.rules['source-marker'] = (tokens, index, _options, env: Env) =>
    sourceLink(tokens[index]?.content ?? '', env);
  writer.renderer.rules.text = (tokens, index) => keepTogether(escapeMarkup(tokens[index]?.content ?? ''));
  writer.renderer.rules.image = (tokens, index, _options, { rendering }: Env) => {
    const token = tokens[index];
    const { course } = rendering;
    const path = assetOf(course, String(token?.attrGet('src') ?? ''));
    return path === null ? '' : drawing(readFileSync(join(course.folder, path), 'utf8'), token?.content ?? '');
  };
  writer.renderer.rules.link_open = () => '<button type="button" class="term" aria-expanded="false">';
  writer.renderer.rules.link_close = (tokens, index, _options, env: Env) => {
    const opening = tokens.slice(0, index).findLast(({ type }) => type === 'link_open');
    return `</button>${meaningOf(String(opening?.attrGet('href') ?? ''), env)}`;
  };
  return writer;
}

function sourceLink(id: string, { pageId, rendering }: Env): string {
  const { texts, numbers } = rendering;
  if (id === unsourced) return ` <span class="unsourced">${escapeMarkup(texts.unsourced)}</span>`;
  const number = numbers.get(id) ?? 0;
  const label = escapeMarkup(fillText(texts.source, { n: number }));
  return `<a class="cite" href="#source-${pageId}-${id}" aria-label="${label}">${number}</a>`;
}

/** A term opens its meaning right behind it: in the flow of the text, so that nothing is covered on a small screen. */
function meaningOf(href: string, { pageId, rendering }: Env): string {
  const term = rendering.course.glossary.find(({ id }) => `${termScheme}${id}` === href);
  if (!term) return '';
  const meaning = renderMeaning(term, pageId, rendering);
  return `<span class="meaning" hidden><b>${escapeMarkup(term.term)}</b>: ${meaning}</span>`;
}

/** Drawn in place rather than linked, so that it takes the theme's colours and the package's type. */
function drawing(svg: string, alt: string): string {
  const label = `class="drawing" role="img" aria-label="${escapeMarkup(alt)}"`;
  return svg.trim().replace('<svg ', `<svg ${label} `).replaceAll(/>\s+</g, '><');
}
