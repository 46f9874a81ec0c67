import { appVersion, browserFamily, isPageHere } from './surroundings';

const mozilla = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`${mozilla} Chrome/131.0.0.0 Safari/537.36`, 'chrome'],
  [`${mozilla} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, 'edge'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'firefox'],
  ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1', 'safari'],
  ['curl/8.5.0', 'other'],
])('%s is of the family %s: enough to see it oneself, and no more', (userAgent, family) => {
  expect(browserFamily(userAgent)).toBe(family);
});

test('the version names the build, so that a fault can be found in it', () => {
  expect(appVersion('http://localhost:3000/assets/index-B3x_k2Qz.js')).toMatch(/^\d+\.\d+\.\d+ \(B3x_k2Qz\)$/);
  expect(appVersion(undefined)).toMatch(/^\d+\.\d+\.\d+$/);
});

test.each([
  ['/read/0197-ab', true],
  ['/learning', true],
  ['//elsewhere.test/courses', false],
  ['/\\elsewhere.test', false],
  ['/api/me', false],
  ['/learn/0197-ab', false],
])('a report of %s is linked: %s', (path, linked) => {
  expect(isPageHere(path)).toBe(linked);
});
