import { storedPage, storedText } from './stored-text';

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

const source = (id: string) => ({ type: 'source', attrs: { id } });
const term = (id: string) => ({ type: 'term', attrs: { id } });
const bold = { type: 'bold' };
const documentOf = (...content: unknown[]) => ({ type: 'doc', content });
const page = {
  body: documentOf(paragraph('Words', [bold, source('s1'), term('t1')])),
  contentNote: '  It speaks of violence. ',
  summary: documentOf(paragraph('The way round', [source('s2')])),
  sources: [
    { id: 's1', title: 'One' },
    { id: 's2', title: 'Two', url: 'https://www.who.int/' },
  ],
  glossary: [{ id: 't1', term: 'Consent', meaning: 'She agrees.' }],
};

test('a page comes back from the store as it was written', () => {
  const stored = storedPage(page);
  expect(stored).toEqual({ ...page, contentNote: 'It speaks of violence.' });
  expect(stored && storedPage(stored)).toEqual(stored);
});

test('a mark whose source or word was taken out is not stored, wherever it stands; its words are', () => {
  const stray = paragraph('Words', [bold, source('gone'), term('gone')]);
  const clean = paragraph('Words', [bold]);
  const body = documentOf(
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Words', marks: [source('gone')] }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [stray] }] },
    { type: 'blockquote', content: [stray] },
  );
  expect(storedPage({ ...page, body })?.body).toEqual(
    documentOf(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Words' }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [clean] }] },
      { type: 'blockquote', content: [clean] },
    ),
  );
});

test('a page that can not be stored is not stored in part', () => {
  expect(storedPage({ ...page, contentNote: 'x'.repeat(401) })).toBeNull();
  expect(storedPage({ ...page, sources: [{ id: 's1', title: 'One', url: 'javascript:alert(1)' }] })).toBeNull();
  expect(storedPage({ ...page, summary: documentOf({ type: 'image', attrs: { src: 'x' } }) })).toBeNull();
});
