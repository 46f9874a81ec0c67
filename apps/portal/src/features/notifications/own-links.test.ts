import { ownLinks } from './own-links';

const origin = 'https://learn.test';

test('an address of this platform becomes a link, the words around it stay words', () => {
  expect(ownLinks('Here:\n\nhttps://learn.test/new-password#abc\n\nOnce.', origin)).toEqual([
    { text: 'Here:\n\n' },
    { text: 'https://learn.test/new-password#abc', href: 'https://learn.test/new-password#abc' },
    { text: '\n\nOnce.' },
  ]);
});

test('an address that only begins like ours does not', () => {
  const parts = ownLinks('https://learn.test.example/x https://other.test/', origin);
  expect(parts.some((part) => 'href' in part)).toBe(false);
});
