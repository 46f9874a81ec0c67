import type { AnyQuestion } from '@amelie/contract';

type Numeric = Extract<AnyQuestion, { type: 'numeric' }>['answers'][number];
type TextKey = Extract<AnyQuestion, { type: 'short-text' }>['answers'][number];

/** The least and the greatest number that count as right; the same twice where only one does. */
export function boundsOf({ value, tolerance: { kind, amount } }: Pick<Numeric, 'value' | 'tolerance'>) {
  const allowed = kind === 'absolute' ? amount : Math.abs(value) * amount;
  return { least: value - allowed, most: value + allowed };
}

/**
 * A pattern as it is told: a star in the middle is anything, one at an end says nothing that helps, and a star that is
 * meant stays one.
 */
export const patternWords = (pattern: string) =>
  pattern
    .replace(/(?<!\\)\*/gu, '…')
    .replace(/^…+|…+$/gu, '')
    .trim()
    .replaceAll('\\*', '*');

/** What would be fully right to write, each once, in the author's order. */
export function fullKeys(answers: readonly TextKey[]): string[] {
  return [...new Set(answers.filter(({ credit }) => credit === 1).map(({ pattern }) => patternWords(pattern)))];
}
