import { hintsFor } from './route-hints';

const hints = {
  routes: [
    { path: '/courses/:courseId', files: ['assets/a.js'], asks: ['/api/my/courses/:courseId'], texts: ['core'] },
    { path: '*', files: ['assets/c.js'], asks: [], texts: ['core'] },
    { path: '/jobs', files: ['assets/b.js'], asks: [], texts: ['core', 'desk'] },
  ],
  texts: { core: { en: 'assets/en.js', el: 'assets/el.js' }, desk: { en: 'assets/desk-en.js' } },
};

test('the document of a page names its code and what it asks first', () => {
  const head = hintsFor(hints, '/courses/0198-ab', true);
  expect(head).toContain('<link rel="modulepreload" fetchpriority="low" href="/assets/a.js">');
  expect(head).toContain('<link rel="preload" as="fetch" crossorigin href="/api/me">');
  expect(head).toContain('<link rel="preload" as="fetch" crossorigin href="/api/my/courses/0198-ab">');
});

test('a visitor asks what the instance is, and nothing that would be refused', () => {
  const head = hintsFor(hints, '/courses/0198-ab', false);
  expect(head.match(/\/api\/[\w/-]+/g)).toEqual(['/api/instance']);
});

test('the document of a visitor says that nobody is signed in, on a page that is not known too', () => {
  expect(hintsFor(hints, '/courses/0198-ab', false)).toContain('<meta name="visitor"');
  expect(hintsFor(hints, '/nothing', false)).toContain('<meta name="visitor"');
  expect(hintsFor(hints, '/courses/0198-ab', true)).not.toContain('visitor');
});

test('the texts of a page come by language, those of its group too', () => {
  expect(hintsFor(hints, '/jobs', true)).toContain(
    '&quot;en&quot;:[&quot;assets/en.js&quot;,&quot;assets/desk-en.js&quot;]',
  );
});

test('an address that no page has, or that holds more than an id, gets no hints', () => {
  expect(hintsFor(hints, '/nothing', true)).toBe('');
  expect(hintsFor(hints, '/courses/"><script>', true)).toBe('');
  expect(hintsFor(hints, '/courses/%22%3E', true)).toBe('');
});
