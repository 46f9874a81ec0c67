import { PageContent, SavedPage } from './page-content';
import type { RichText } from './rich-text';
import { hasWords, markedIds } from './rich-text-lines';

const words = (...marks: unknown[]) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words', marks }] }],
});
const source = (id: unknown) => ({ type: 'source', attrs: { id } });
const term = (id: unknown) => ({ type: 'term', attrs: { id } });
const who = { id: 's1', title: 'WHO guidance', url: 'https://www.who.int/' };
const consent = { id: 'consent', term: 'Consent', meaning: 'She agrees, and she may change her mind.' };

/** The places of the faults and what is wrong there. */
const faultsOf = (page: unknown) =>
  (SavedPage.safeParse(page).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

test('a page of text alone is whole: all that can stand beside it is empty', () => {
  expect(SavedPage.parse({ body: words() })).toEqual({
    body: words(),
    contentNote: '',
    summary: { type: 'doc', content: [] },
    sources: [],
    glossary: [],
  });
});

test('several sources and a term may stand on the same words', () => {
  const other = { id: 's2', title: 'A report' };
  const page = { body: words(source('s1'), source('s2'), term('consent')), sources: [who, other], glossary: [consent] };
  expect(SavedPage.safeParse(page).success).toBe(true);
});

test('a mark that points at nothing is refused, in the text and in the way round it', () => {
  expect(faultsOf({ body: words(source('s2')), sources: [who] })).toEqual(['body unknown-source']);
  expect(faultsOf({ body: words(), summary: words(term('s1')), sources: [who] })).toEqual(['summary unknown-term']);
});

test('no mark reaches for what every object has', () => {
  expect(faultsOf({ body: words(source('constructor')) })).toEqual(['body unknown-source']);
});

test.each(['', 'S1', 'a b', '"><img src=x>', 'a'.repeat(41), '-a', 1, null])(
  'an id is a short plain word: %j',
  (id) => {
    expect(faultsOf({ body: words(source(id)) }).length).toBeGreaterThan(0);
    expect(PageContent.safeParse({ body: words(), sources: [{ ...who, id }] }).success).toBe(false);
    expect(PageContent.safeParse({ body: words(), glossary: [{ ...consent, id }] }).success).toBe(false);
  },
);

test.each([
  'javascript:alert(1)',
  'http://plain.test',
  'data:text/html,x',
  'jav\tascript:x',
  '//host',
  'mailto:a@b.test',
])('a source leads to a page over https or nowhere: %j', (url) => {
  expect(PageContent.safeParse({ body: words(), sources: [{ ...who, url }] }).success).toBe(false);
});

test('an id stands once in each list; a source and a word may have the same', () => {
  expect(faultsOf({ body: words(), sources: [who, who] })).toEqual(['sources id-stands-twice']);
  expect(faultsOf({ body: words(), glossary: [consent, consent] })).toEqual(['glossary id-stands-twice']);
  expect(faultsOf({ body: words(), sources: [who], glossary: [{ ...consent, id: who.id }] })).toEqual([]);
});

test('a source without a title and a word without a meaning are refused', () => {
  expect(faultsOf({ body: words(), sources: [{ ...who, title: ' ' }] })).toHaveLength(1);
  expect(faultsOf({ body: words(), glossary: [{ ...consent, meaning: '' }] })).toHaveLength(1);
});

test('what a mark says beyond its id does not get in', () => {
  const page = { body: words({ type: 'source', attrs: { id: 's1', onclick: 'x', class: 'y' } }), sources: [who] };
  expect(SavedPage.parse(page).body).toEqual(words(source('s1')));
});

test('marks are counted once each, and blanks are no words', () => {
  const text = PageContent.parse({ body: words(source('s1'), source('s2'), source('s1')) }).body;
  expect(markedIds(text, 'source')).toEqual(['s1', 's2']);
  const blank: RichText = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: ' \n' }] }] };
  expect([hasWords(text), hasWords(blank), hasWords({ type: 'doc', content: [] })]).toEqual([true, false, false]);
});
