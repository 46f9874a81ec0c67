import type { RichText } from '@amelie/contract';
import { headingsOf } from './headings';

test('an outline is made of the large headings that say something, each with its place in the text', () => {
  const heading = (level: 2 | 3, ...words: string[]) => ({
    type: 'heading' as const,
    attrs: { level },
    content: words.map((text) => ({ type: 'text' as const, text })),
  });
  const text: RichText = {
    type: 'doc',
    content: [
      heading(2, 'What ', 'helps'),
      { type: 'paragraph' },
      heading(3, 'Small'),
      heading(2, ' '),
      heading(2, 'And then'),
    ],
  };
  expect(headingsOf(text)).toEqual([
    { place: 0, words: 'What helps' },
    { place: 4, words: 'And then' },
  ]);
});
