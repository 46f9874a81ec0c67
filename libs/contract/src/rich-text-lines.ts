import type { Block, Inline, RichText } from './rich-text';

/* How a text is walked through: without its schema, because a reading page needs no validation. */

export const emptyRichText: RichText = { type: 'doc', content: [] };

function linesOfBlock(block: Block): readonly Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content ?? []];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(linesOfBlock));
    case 'blockquote':
      return block.content.flatMap(linesOfBlock);
    case 'horizontalRule':
      return [];
  }
}

/** The paragraphs and headings of a text in reading order, wherever they stand. */
export function linesOf(text: RichText): readonly Inline[][] {
  return text.content.flatMap(linesOfBlock);
}

/** Marks that point at something beside the text. */
export type MarkKind = 'source' | 'term';

/** The ids that a piece of text is marked with, in the order of the marks. */
export function referencesOf(inline: Inline, kind: MarkKind): string[] {
  const marks = inline.type === 'text' ? (inline.marks ?? []) : [];
  return marks.flatMap((mark) => (mark.type === kind ? [mark.attrs.id] : []));
}

/** What the text points at, each once, in the order of first use. */
export function markedIds(text: RichText, kind: MarkKind): string[] {
  return [...new Set(linesOf(text).flatMap((line) => line.flatMap((inline) => referencesOf(inline, kind))))];
}

/** Whether a text says anything: blanks and lines are nothing. */
export function hasWords(text: RichText): boolean {
  return linesOf(text).some((line) => line.some((inline) => inline.type === 'text' && inline.text.trim() !== ''));
}
