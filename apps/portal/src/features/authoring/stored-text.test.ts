import { storedText } from './stored-text';

const paragraph = (text: string, marks?: unknown[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks ? { marks } : {}) }],
});

test('what only the editor needs is not stored', () => {
  const link = { href: 'https://www.who.int/', target: '_blank', rel: 'noopener', class: null, title: null };
  const document = {
    type: 'doc',
    content: [
      paragraph('See', [{ type: 'link', attrs: link }]),
      {
        type: 'orderedList',
        attrs: { start: 1, type: null },
        content: [{ type: 'listItem', content: [paragraph('One')] }],
      },
    ],
  };
  expect(storedText(document)).toEqual({
    type: 'doc',
    content: [
      paragraph('See', [{ type: 'link', attrs: { href: 'https://www.who.int/' } }]),
      { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('One')] }] },
    ],
  });
});

test('an empty paragraph stays, so that the text comes back as it was written', () => {
  expect(storedText({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph' }],
  });
});

test('what a page may not hold is not stored at all', () => {
  const unsafe = paragraph('x', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }]);
  expect(storedText({ type: 'doc', content: [unsafe] })).toBeNull();
  expect(storedText({ type: 'doc', content: [{ type: 'image', attrs: { src: 'x' } }] })).toBeNull();
});
