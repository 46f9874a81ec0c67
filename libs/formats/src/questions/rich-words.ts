import { linesOf, type RichText } from '@amelie/contract';

/** Plain words as a rich text: a line break ends a line, a blank line a paragraph. */
export function richWords(text: string): RichText {
  const clean = text.replace(/\u0000|\p{Surrogate}/gu, '').replace(/\r\n?/gu, '\n');
  const content = clean.split(/\n[ \t]*\n\s*/u).flatMap((paragraph) => {
    const lines = paragraph.split('\n').flatMap((line) => line.replace(/[ \t\f]+/gu, ' ').trim() || []);
    const inlines = lines.flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' as const }] : []),
      { type: 'text' as const, text: line },
    ]);
    return inlines.length > 0 ? [{ type: 'paragraph' as const, content: inlines }] : [];
  });
  return { type: 'doc', content };
}

/** A rich text as one line of plain words. */
export function oneLine(text: RichText): string {
  return linesOf(text)
    .map((line) => line.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join(''))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What a plain field of a question takes: trimmed, nothing invisible in it. */
export function plainWords(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '')
    .trim();
}
