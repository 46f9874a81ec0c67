/**
 * How many words a text has, in any of the languages: letters and digits in a row, with what joins them inside a word
 * (l'hôpital, follow-up, 3.5) counted as one.
 */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[’'.,\-\u2010\u2011·][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
}
