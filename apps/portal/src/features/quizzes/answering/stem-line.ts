import type { RichText } from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';

/** So many letters are read as a heading; more is a text. */
const longestHeading = 280;

/** Whether a question is one line, short enough to be the heading over its answers. */
export function isStemLine({ content: [first, ...rest] }: RichText): boolean {
  if (rest.length > 0 || first?.type !== 'paragraph') return false;
  const letters = (first.content ?? []).reduce((sum, one) => sum + (one.type === 'text' ? one.text.length : 1), 0);
  return letters > 0 && letters <= longestHeading;
}

/** A question in plain words, for a list: a gap is three dots. */
export const stemWords = (stem: RichText) => plainTextOf(stem).replace(/\[\[[a-z0-9][a-z0-9-]{0,39}\]\]/gu, '…');
