import { contentHostPattern, contentOriginOf, packageLabel } from './content-origin';

const packageId = '0190f3a0-0000-7000-8000-000000000001';
const other = '0190f3a0-0000-7000-8000-000000000002';

test('a package has one name of its own, which fits into DNS and says nothing of its id', () => {
  expect(packageLabel(packageId)).toMatch(/^p-[a-z2-7]{25}$/);
  expect(packageLabel(packageId)).toBe(packageLabel(packageId));
  expect(packageLabel(packageId)).not.toBe(packageLabel(other));
});

test('under a wildcard every package has an origin of its own, without one they share it', () => {
  const origin = contentOriginOf('https://*.content.example:8443', packageId);
  expect(origin).toBe(`https://${packageLabel(packageId)}.content.example:8443`);
  expect(new URL(origin).origin).toBe(origin);
  expect(contentOriginOf('http://127.0.0.1:3001', packageId)).toBe('http://127.0.0.1:3001');
});

test.each([
  ['https://*.content.example', `${packageLabel(packageId)}.content.example`, true],
  ['https://*.content.example:8443', `${packageLabel(packageId)}.content.example:8443`, true],
  ['https://*.content.example', `${packageLabel(packageId)}.content.example:8443`, false],
  ['https://*.content.example', `${packageLabel(packageId)}.contentxexample`, false],
  ['https://*.content.example', `${packageLabel(packageId)}.content.example.evil.test`, false],
  ['https://*.content.example', `x.${packageLabel(packageId)}.content.example`, false],
  ['https://*.content.example', 'content.example', false],
  ['https://*.content.example', 'learn.content.example', false],
  ['http://127.0.0.1:3001', '127.0.0.1:3001', true],
  ['http://127.0.0.1:3001', '127.0.0.1', false],
  ['http://[::1]:3001', '[::1]:3001', true],
])('of %s the host %s is one: %p', (contentOrigin, host, isOne) => {
  expect(contentHostPattern(contentOrigin).test(host)).toBe(isOne);
});
