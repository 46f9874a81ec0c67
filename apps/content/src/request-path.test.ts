import { readPath, redactPath } from './request-path';

const cap = 'A'.repeat(43);

test.each([
  [`/l/${cap}/f/index.html?a=1#b`, 'package', 'index.html'],
  [`/l/${cap}/f/a%20b/%CE%B1.html`, 'package', 'a b/α.html'],
  [`/l/${cap}/f/e%CC%81.html`, 'package', 'é.html'],
  [`/l/${cap}/f/100%25.html`, 'package', '100%.html'],
  [`/l/${cap}/shell.html`, 'shell', 'shell.html'],
])('%s names a file', (url, of, file) => {
  expect(readPath(url)).toEqual({ capability: cap, of, file });
});

test.each([
  `/l/${cap}/f/../shell.html`,
  `/l/${cap}/f/../../etc/passwd`,
  `/l/${cap}/f/%2e%2e/x`,
  `/l/${cap}/f/%2e%2e%2fx`,
  `/l/${cap}/f/..\\x`,
  `/l/${cap}/f/..%5cx`,
  `/l/${cap}/f/a%00b`,
  `/l/${cap}/f//etc/passwd`,
  `/l/${cap}/f/`,
  `/l/${cap}/f/folder/`,
  `/l/${cap}/f/%`,
  `/l/${cap}/f/%ff`,
  `/l/${cap}`,
  `/l/short/f/x`,
  `http://elsewhere/l/${cap}/f/x`,
  `/l/${cap}/f/${'x'.repeat(3000)}`,
  '/',
  '',
])('%s names nothing', (url) => {
  expect(readPath(url)).toBeNull();
});

test('the log shows neither the capability nor what a page asked for', () => {
  expect(redactPath(`/l/${cap}/f/a.html?learner=1`)).toBe('/l/[redacted]/f/a.html');
});
