import type { RichText } from '@amelie/contract';

export interface TextHeading {
  /** The place of its block in the text. */
  place: number;
  words: string;
}

/** The headings that divide a text, without the small ones and without empty ones. */
export function headingsOf(text: RichText): TextHeading[] {
  return text.content.flatMap((block, place) => {
    if (block.type !== 'heading' || block.attrs.level !== 2) return [];
    const words = (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
    return words.trim() === '' ? [] : [{ place, words: words.trim() }];
  });
}
