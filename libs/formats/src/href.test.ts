import { addParameters, resolveHref } from './href';
import { FileIndex } from './package-files';

const paths = ['index.html', 'a/b.html', 'a/with space.html', 'a/é.html', '100%.html', 'q#1.html', 'content/start.htm'];
const files = new FileIndex(paths.map((path) => ({ path, size: 1 })));

function resolve(href: string, ...bases: string[]) {
  const result = resolveHref(href, bases, files);
  return 'reason' in result ? result.reason : result.href;
}

test.each([
  ['index.html', 'index.html'],
  ['./index.html?mode=a#page=2', 'index.html?mode=a#page=2'],
  ['index.html?next=https://canary.test', 'index.html?next=https://canary.test'],
  ['a\\b.html', 'a/b.html'],
  ['A/B.HTML', 'a/b.html'],
  ['/a/b.html', 'a/b.html'],
  ['a/with%20space.html', 'a/with%20space.html'],
  ['a/with space.html', 'a/with%20space.html'],
  ['a/e\u0301.html', 'a/%C3%A9.html'],
  ['a/%C3%A9.html', 'a/%C3%A9.html'],
  ['100%.html', '100%25.html'],
  ['q#1.html', 'q%231.html'],
  ['a/../index.html', 'index.html'],
])('%s is found', (href, expected) => {
  expect(resolve(href)).toBe(expected);
});

test.each([
  ['javascript:alert(1)', 'absolute'],
  ['java\tscript:alert(1)', 'absolute'],
  ['data:text/html,x', 'absolute'],
  ['https://canary.test/', 'absolute'],
  ['//canary.test/', 'absolute'],
  ['\\\\canary.test\\x', 'absolute'],
  ['..\\..\\other\\index.html', 'outside'],
  ['%2e%2e/index.html', 'outside'],
  ['gone.html', 'missing'],
  ['a/', 'missing'],
  ['', 'missing'],
])('%s is refused as %s', (href, reason) => {
  expect(resolve(href)).toBe(reason);
});

test('bases are joined, with or without a slash at their end', () => {
  expect(resolve('start.htm', 'content/')).toBe('content/start.htm');
  expect(resolve('start.htm', 'content')).toBe('content/start.htm');
  expect(resolve('b.html', 'content/', '../a/')).toBe('a/b.html');
  expect(resolve('b.html', 'https://canary.test/')).toBe('absolute');
});

test('repairs are told', () => {
  expect(resolveHref('\\A\\B.html', [], files)).toMatchObject({
    repairs: ['href-backslash', 'href-case'],
  });
});

test.each([
  ['a.html', undefined, 'a.html'],
  ['a.html', '?x=1', 'a.html?x=1'],
  ['a.html?y=2', '&x=1', 'a.html?y=2&x=1'],
  ['a.html', '#p', 'a.html#p'],
  ['a.html#q', '#p', 'a.html#q'],
])('%s with parameters %s is %s', (href, parameters, expected) => {
  expect(addParameters(href, parameters)).toBe(expected);
});
