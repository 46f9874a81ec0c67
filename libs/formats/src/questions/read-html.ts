import { decodeEntities } from './html-entities';
import { type Attributes, isVoid, type MarkupReader } from './markup-reader';

/** Between their tags no other tag is read. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes']);

const attribute = /([^\s=/"'<>][^\s=/"'<>]{0,100})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+)))?/gu;

function attributesOf(text: string): Attributes {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}

/** Where a tag ends: at its `>`, outside quotes. Another `<` means that it never ends, as does the end of the text. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const sign = html[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at;
    else if (sign === '<') return -1;
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign;
  }
  return -1;
}

/** Reads HTML as it is found in question files: tags that never close, that cross, that nobody knows. Never throws. */
export function readHtml(html: string, reader: MarkupReader): void {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start === -1) return reader.text(decodeEntities(html.slice(at)));
    if (start > at) reader.text(decodeEntities(html.slice(at, start)));
    at = readTag(html, start, reader);
  }
}

/** Returns where reading goes on. */
function readTag(html: string, start: number, reader: MarkupReader): number {
  const special = skipSpecial(html, start);
  if (special !== null) return special;
  const match = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/u.exec(html.slice(start, start + 44));
  const end = match ? endOfTag(html, start + 1) : -1;
  if (!match || end === -1) {
    reader.text('<');
    return start + 1;
  }
  const tag = (match[2] ?? '').toLowerCase().replace(/^.*:/u, '');
  if (match[1] === '/') {
    reader.close(tag);
    return end + 1;
  }
  const inside = html.slice(start + match[0].length, end);
  reader.open(tag, attributesOf(inside));
  if (inside.endsWith('/') && !isVoid(tag)) reader.close(tag);
  if (!rawText.has(tag)) return end + 1;
  const closing = new RegExp(`</${tag}`, 'giu');
  closing.lastIndex = end;
  return closing.exec(html)?.index ?? html.length;
}

/** Comments, declarations and processing instructions say nothing to a reader. */
function skipSpecial(html: string, start: number): number | null {
  if (html.startsWith('<![CDATA[', start)) return start + 9;
  const close = html.startsWith('<!--', start)
    ? '-->'
    : html[start + 1] === '!' || html[start + 1] === '?'
      ? '>'
      : null;
  if (close === null) return null;
  const end = html.indexOf(close, start + 2);
  return end === -1 ? html.length : end + close.length;
}
