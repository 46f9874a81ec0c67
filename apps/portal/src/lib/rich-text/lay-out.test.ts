import type { Inline, Mark, RichText } from '@amelie/contract';
import { layOut } from './lay-out';

const text = (words: string, ...marks: Mark[]): Inline => ({ type: 'text', text: words, marks });
const source = (id: string): Mark => ({ type: 'source', attrs: { id } });
const term = (id: string): Mark => ({ type: 'term', attrs: { id } });
const bold: Mark = { type: 'bold' };
const link: Mark = { type: 'link', attrs: { href: 'https://www.who.int/' } };

const documentOf = (...lines: Inline[][]): RichText => ({
  type: 'doc',
  content: lines.map((content) => ({ type: 'paragraph', content })),
});

/** Each stretch as `[term]words^source.place`. */
const shown = (...lines: Inline[][]) =>
  [...layOut(documentOf(...lines)).stretches.values()].flat().map(({ termId, inlines, sources }) => {
    const words = inlines.map((inline) => (inline.type === 'text' ? inline.text : '/')).join('');
    return `${termId ? `[${termId}]` : ''}${words}${sources.map(({ id, place }) => `^${id}.${place}`).join('')}`;
  });

test('a number stands once behind its words, also when a part of them is bold', () => {
  expect(shown([text('One '), text('two ', source('a')), text('three', bold, source('a')), text(' four.')])).toEqual([
    'One two three^a.1',
    ' four.',
  ]);
});

test('words may rest on several sources, and a source may be named again', () => {
  expect(shown([text('One', source('a'), source('b')), text(' two')], [text('three', source('a'))])).toEqual([
    'One^a.1^b.1',
    ' two',
    'three^a.2',
  ]);
  expect(layOut(documentOf([text('One', source('a'))], [text('two', source('a'))])).places).toEqual(
    new Map([['a', 2]]),
  );
});

test('a source that goes on behind a part of its own keeps its number for the end', () => {
  expect(shown([text('One ', source('a'), source('b')), text('two', source('a'))])).toEqual(['One ^b.1', 'two^a.1']);
});

test('an explained word is one piece, and a number waits for its end', () => {
  expect(
    shown([
      text('the '),
      text('refl', term('r'), source('a')),
      text('ection', bold, term('r')),
      text(' period', term('p')),
    ]),
  ).toEqual(['the ', '[r]reflection^a.1', '[p] period']);
});

test('inside a link the link is what counts', () => {
  expect(shown([text('see ', link), text('consent', link, term('c'))])).toEqual(['see consent']);
});
