import type { Language } from '@amelie/contract';
import MarkdownIt from 'markdown-it';

const marker = /\[\^([A-Za-z][A-Za-z0-9]*)\]/y;

/** Straight quotes in the source become those of the language. */
const quotesOf: Record<Language, string[]> = {
  en: ['“', '”', '‘', '’'],
  fr: ['«\u00a0', '\u00a0»', '“', '”'],
  nl: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  el: ['«', '»', '“', '”'],
  it: ['«', '»', '“', '”'],
};

/** Reads the Markdown of a course in a language: no HTML, and source markers as tokens of their own. */
export function createReader(language: Language): MarkdownIt {
  const reader = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: quotesOf[language] });
  reader.inline.ruler.before('link', 'source-marker', (state, silent) => {
    marker.lastIndex = state.pos;
    const found = marker.exec(state.src);
    if (!found) return false;
    if (!silent) state.push('source-marker', '', 0).content = found[1] ?? '';
    state.pos = marker.lastIndex;
    return true;
  });
  return reader;
}

/** A number does not part from its per-cent sign at the end of a line. */
export function keepTogether(text: string): string {
  return text.replace(/(\d) %/g, '$1\u00a0%');
}
