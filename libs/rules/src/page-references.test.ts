import type { PageContent, RichText } from '@amelie/contract';
import { numberSources, usedOnPage } from './page-references';

const marked = (type: 'source' | 'term', ...ids: string[]): RichText => ({
  type: 'doc',
  content: ids.map((id) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'Words', marks: [{ type, attrs: { id } }] }],
  })),
});

const sources: PageContent['sources'] = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: `Source ${id}` }));
const numbers = (body: RichText, summary: RichText) =>
  numberSources({ body, summary, sources }).map(
    ({ id, number, isUsed }) => `${number} ${id}${isUsed ? '' : ' unused'}`,
  );

test('sources are numbered by their first mark, whatever order they were written down in', () => {
  expect(numbers(marked('source', 'c', 'a', 'c'), marked('source', 'a', 'b'))).toEqual([
    '1 c',
    '2 a',
    '3 b',
    '4 d unused',
  ]);
});

test('sources that nothing points at keep their order at the end', () => {
  expect(numbers(marked('term', 'd'), marked('source'))).toEqual([
    '1 a unused',
    '2 b unused',
    '3 c unused',
    '4 d unused',
  ]);
});

test('marks in lists, headings and quotations count in the order in which they are read', () => {
  const line = (id: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: 'Words', marks: [{ type: 'source' as const, attrs: { id } }] }],
  });
  const body: RichText = {
    type: 'doc',
    content: [
      { type: 'bulletList', content: [{ type: 'listItem', content: [line('d')] }] },
      { type: 'heading', attrs: { level: 2 }, content: line('b').content },
      { type: 'horizontalRule' },
      { type: 'blockquote', content: [line('a'), line('d')] },
    ],
  };
  expect(usedOnPage({ body, summary: { type: 'doc', content: [] } }, 'source')).toEqual(['d', 'b', 'a']);
});
