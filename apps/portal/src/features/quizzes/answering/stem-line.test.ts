import type { RichText } from '@amelie/contract';
import { isStemLine, stemWords } from './stem-line';

const text = (...lines: string[]): RichText => ({
  type: 'doc',
  content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});

test('one short line is a heading; two of them, or a long one, are a text', () => {
  expect(isStemLine(text('What do you do?'))).toBe(true);
  expect(isStemLine(text('She arrives.', 'What do you do?'))).toBe(false);
  expect(isStemLine(text('x'.repeat(281)))).toBe(false);
  expect(isStemLine({ type: 'doc', content: [] })).toBe(false);
});

test('in a list a gap is three dots', () => {
  expect(stemWords(text('Ask each [[g1]] as a [[0193-af]].'))).toBe('Ask each … as a ….');
});
