import fc from 'fast-check';
import type { AnyQuestion } from '../questions/question-shape';
import { anyFeedback, anyText, anyWords } from './any-rich-text';

/** Marks as programs write them: shares with few decimals, some that take away. */
export const anyCredit = fc.constantFrom(1, 0.9, 0.75, 0.5, 0.33333, 0.25, 0.1, 0, 0, 0, -0.25, -0.5, -1);
const points = fc.constantFrom(1, 2, 0.5, 10, 2.25);

export const numbered = <T>(prefix: string, parts: T[]) =>
  parts.map((part, index) => ({ id: `${prefix}${index + 1}`, ...part }));

/** One part at least is fully right, wherever it stands. */
export function withKey<T extends { credit: number }>(parts: T[], at: number): T[] {
  return parts.map((part, index) => (index === at % parts.length ? { ...part, credit: 1 } : part));
}

export const common = {
  name: anyWords(3),
  language: fc.constantFrom('en' as const, 'el' as const, 'fr' as const),
  stem: anyText,
  points,
  feedback: anyFeedback,
  source: fc.oneof(fc.constant(''), anyWords()),
  media: fc.constant<AnyQuestion['media']>([]),
  tags: fc.uniqueArray(anyWords(2), { maxLength: 3 }),
  objectives: fc.uniqueArray(anyWords(2), { maxLength: 2 }),
  translations: fc.constant<AnyQuestion['translations']>([]),
};

export const list = <T>(part: fc.Arbitrary<T>, least: number, most = 5) =>
  fc.array(part, { minLength: least, maxLength: most });
export const seat = fc.nat(20);
