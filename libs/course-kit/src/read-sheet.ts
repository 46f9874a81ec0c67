import type { Language } from '@amelie/contract';
import type MarkdownIt from 'markdown-it';
import { createReader, keepTogether } from './markdown-reader';

/** A stretch of a line: words in one style, the mark of a source, or a line to write on by hand. */
export type SheetSpan =
  { kind: 'text'; text: string; bold: boolean; italic: boolean } | { kind: 'source'; id: string } | { kind: 'blank' };

export type SheetLine = SheetSpan[];

/** What a sheet is made of, from top to bottom. An item of a list is one line. */
export type SheetBlock =
  | { kind: 'heading'; level: 2 | 3; line: SheetLine }
  | { kind: 'paragraph' | 'quote'; line: SheetLine }
  | { kind: 'bullets' | 'numbers' | 'checks'; items: SheetLine[] }
  | { kind: 'table'; head: SheetLine[]; rows: SheetLine[][] };

/** A token as far as it is read here. */
type Token = ReturnType<MarkdownIt['parse']>[number];

const checkMark = /^\[ \]\s+/;
/** Several underscores are a line to write on. */
const blankLine = /_{5,}/;

/** Reads a sheet: headings, paragraphs, lists, check lines, quotes and tables. Anything else is read as plain text. */
export function readSheet(markdown: string, language: Language): SheetBlock[] {
  const tokens = createReader(language).parse(markdown, {});
  const blocks: SheetBlock[] = [];
  for (let index = 0; index < tokens.length;) {
    const end = endOf(tokens, index);
    const block = blockOf(tokens.slice(index, end));
    if (block) blocks.push(block);
    index = end;
  }
  return blocks;
}

/** The index behind the block that begins here. */
function endOf(tokens: Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth <= 0) return index + 1;
  }
  return tokens.length;
}

function blockOf(tokens: Token[]): SheetBlock | null {
  const lines = linesIn(tokens);
  const [line = []] = lines;
  switch (tokens[0]?.type) {
    case 'heading_open':
      return { kind: 'heading', level: tokens[0].tag === 'h3' ? 3 : 2, line };
    case 'paragraph_open':
      return { kind: 'paragraph', line };
    case 'blockquote_open':
      return { kind: 'quote', line: lines.flat() };
    case 'ordered_list_open':
      return { kind: 'numbers', items: lines };
    case 'bullet_list_open':
      return isChecked(lines) ? { kind: 'checks', items: lines.map(withoutCheck) } : { kind: 'bullets', items: lines };
    case 'table_open':
      return tableOf(tokens);
    default:
      return null;
  }
}

function tableOf(tokens: Token[]): SheetBlock {
  const width = tokens.filter(({ type }) => type === 'th_open').length;
  const cells = linesIn(tokens);
  const rows = Array.from({ length: Math.max(cells.length / width - 1, 0) }, (_, row) =>
    cells.slice((row + 1) * width, (row + 2) * width),
  );
  return { kind: 'table', head: cells.slice(0, width), rows };
}

const linesIn = (tokens: Token[]) => tokens.filter(({ type }) => type === 'inline').map(lineOf);

function isChecked(lines: SheetLine[]): boolean {
  return lines.length > 0 && lines.every(([first]) => first?.kind === 'text' && checkMark.test(first.text));
}

function withoutCheck([first, ...rest]: SheetLine): SheetLine {
  if (first?.kind !== 'text') return rest;
  const text = first.text.replace(checkMark, '');
  return text === '' ? rest : [{ ...first, text }, ...rest];
}

function lineOf(inline: Token): SheetLine {
  const spans: SheetLine = [];
  let [bold, italic] = [false, false];
  for (const { type, content } of inline.children ?? []) {
    if (type === 'strong_open' || type === 'strong_close') bold = type === 'strong_open';
    else if (type === 'em_open' || type === 'em_close') italic = type === 'em_open';
    else if (type === 'source-marker') spans.push({ kind: 'source', id: content });
    else if (type === 'softbreak' || type === 'hardbreak') spans.push({ kind: 'text', text: ' ', bold, italic });
    else if (content !== '') spans.push(...wordsOf(content, { bold, italic }));
  }
  return spans;
}

function wordsOf(content: string, style: { bold: boolean; italic: boolean }): SheetLine {
  return content.split(blankLine).flatMap((part, index): SheetLine => {
    const words: SheetLine = part === '' ? [] : [{ kind: 'text', text: keepTogether(part), ...style }];
    return index === 0 ? words : [{ kind: 'blank' }, ...words];
  });
}
