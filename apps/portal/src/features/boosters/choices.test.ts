import type { AskedQuestion } from '@amelie/contract';
import { answerOf, choicesOf } from './choices';

const words = { true: 'True', false: 'False' };
const text = (said: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: said }] }],
});
const asked = (type: 'single' | 'multiple'): AskedQuestion => ({
  ...{ type, stem: text('Which?'), points: 1, media: [] },
  options: [{ id: 'a', text: text('One') }],
});

test('a question of choices offers its options in its order', () => {
  expect(choicesOf(asked('single'), words)).toEqual([{ value: 'a', label: 'One' }]);
});

test('what was chosen is an answer of the question’s own type, and nothing chosen is one as well', () => {
  expect(answerOf(asked('single'), [])).toEqual({ type: 'single', chosen: null });
  expect(answerOf(asked('multiple'), ['a'])).toEqual({ type: 'multiple', chosen: ['a'] });
});
