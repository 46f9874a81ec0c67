import fc from 'fast-check';
import { RichText } from '@amelie/contract';
import { anyRichText } from '../../../contract/src/testing/any-rich-text';
import { QuestionTexts } from './draft-question';
import { decodeEntities, encodeEntities } from './html-entities';
import { NoteBook } from './note-book';
import { writeMarkup } from './write-markup';

function read(html: string) {
  const texts = new QuestionTexts(new NoteBook(1));
  const text = texts.html(html);
  return {
    text,
    html: writeMarkup(text),
    notes: texts.book.notes.map(({ code, found }) => `${code} ${found}`.trim()),
    media: texts.media,
  };
}

test('a text written as markup is read back the same', () => {
  fc.assert(
    fc.property(anyRichText, (text) => {
      const back = read(writeMarkup(text));
      expect(back.text).toEqual(text);
      expect(back.notes).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('whatever is read fits the model of pages and never fails', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '<b>',
    '</b>',
    '<p',
    '<script>',
    '</script>',
    '<a href="',
    'x',
    '"',
    "'",
    '<li>',
    '<ul>',
    '</ul>',
    '<!--',
    '-->',
    '&lt;',
    '&#0;',
    '&#xd800;',
    '<h4>',
    '<table><tr><td>',
    '<img src=',
    ' onerror=alert(1)',
    '<blockquote>',
    '\u0000',
    '\ud800',
    '=',
    '/',
    '<hr>',
    '<br/>',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const { text, html } = read(parts.join(''));
      expect(RichText.safeParse(text).success).toBe(true);
      expect(html).not.toMatch(/<(?!\/?(?:p|h2|h3|ul|ol|li|strong|em|a|blockquote)\b|br\/>|hr\/>)/u);
      expect(read(html).text).toEqual(text);
    }),
    { numRuns: 300 },
  );
});

test.each([
  [
    'a script and what it says',
    '<p>One<script>alert("<b>x</b>")</script> two</p>',
    '<p>One two</p>',
    ['active-content-removed <script>'],
  ],
  ['a script that never ends', 'One <script>alert(1)', '<p>One</p>', ['active-content-removed <script>']],
  ['what listens', '<p onclick="x()">One</p>', '<p>One</p>', ['active-content-removed onclick']],
  ['an address that runs', '<a href="javascript:x()">One</a>', '<p>One</p>', ['link-removed javascript:x()']],
  ['an address without a lock', '<a href="http://a.test/">One</a>', '<p>One</p>', ['link-removed http://a.test/']],
  [
    'a film of somebody else',
    'See <iframe src="https://tube.test/1">no</iframe>',
    '<p>See</p>',
    ['active-content-removed <iframe> https://tube.test/1'],
  ],
])('%s is left out and told', (_, html, left, notes) => {
  const result = read(html);
  expect(result.html).toBe(left);
  expect(result.notes).toEqual(notes);
});

test('headings, rows and nested lists become what a page has', () => {
  expect(read('<h1>A</h1><h5>B</h5>').html).toBe('<h2>A</h2><h3>B</h3>');
  expect(read('<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>').html).toBe('<p>1 | 2</p><p>3</p>');
  expect(read('<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>').html).toBe(
    '<ul><li><p>a</p></li><li><p>b</p></li><li><p>c</p></li></ul>',
  );
});

test('small digits keep their height without a tag, and nothing has to be told', () => {
  expect(read('CO<sub>2</sub>, m<sup>2</sup>')).toMatchObject({ html: '<p>CO₂, m²</p>', notes: [] });
  expect(read('x<sup>a</sup>').notes).toEqual(['markup-simplified <sup>a']);
});

test('a picture stands beside the text with its words; an option of a picture alone gets them as its text', () => {
  const result = read('<img src="a/b.png" alt="A ward">');
  expect(result.html).toBe('<p>A ward</p>');
  expect(result.media).toEqual([{ id: 'm1', kind: 'image', file: 'a/b.png', alt: 'A ward' }]);
  expect(result.notes).toEqual(['media-apart a/b.png', 'label-made A ward']);
});

test('a picture from elsewhere is left out: its host would see who looks at it', () => {
  expect(read('<img src="https://far.test/a.png" alt="A ward">')).toMatchObject({
    html: '<p>A ward</p>',
    media: [],
    notes: ['file-left-out https://far.test/a.png', 'label-made A ward'],
  });
});

test('characters are read by name and by number, and written so that they are text', () => {
  expect(decodeEntities('&lt;&eacute;&#945;&#x1F600;&hellip;&nbsp;&unknown;&amp &#150;')).toBe(
    '<éα😀…\u00a0&unknown;& –',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeEntities(encodeEntities(text))).toBe(text);
    }),
  );
});

test.each([
  ['opens', '<a '.repeat(99_000)],
  ['quotes', '<a b="'.repeat(49_000)],
  ['scripts', '<script>'.repeat(37_000)],
  ['comments', '<!--'.repeat(74_000)],
  ['bold', '<b>x'.repeat(70_000)],
])('a text of nothing but %s is read in no time', (_, html) => {
  const started = performance.now();
  read(html);
  expect(performance.now() - started).toBeLessThan(2000);
});
