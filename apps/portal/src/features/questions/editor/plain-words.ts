import { type RichText, emptyRichText } from '@amelie/contract';

/** Typed lines as a text of paragraphs; blank lines fall away. */
export function wordsAsText(typed: string): RichText {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return emptyRichText;
  return {
    type: 'doc',
    content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

/** The lines of a text, when plain lines hold all of it; null when something of it would be lost. */
export function plainWords(text: RichText): string | null {
  const lines: string[] = [];
  for (const block of text.content) {
    if (block.type !== 'paragraph') return null;
    const words = (block.content ?? []).map((inline) =>
      inline.type === 'text' && !inline.marks?.length ? inline.text : null,
    );
    if (words.includes(null)) return null;
    lines.push(words.join(''));
  }
  return lines.join('\n');
}

/** Whether two texts are the same to who reads them. */
export const isSameText = (one: RichText, other: RichText) => JSON.stringify(one) === JSON.stringify(other);
