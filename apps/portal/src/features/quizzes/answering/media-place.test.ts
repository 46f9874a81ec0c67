import { mediaPlace } from './media-place';

test('a file that is kept here has its address', () => {
  const file = `${'0a'.repeat(32)}.png`;
  expect(mediaPlace({ file })).toBe(`/api/question-media/${file}`);
});

test.each(['pictures/arm.png', '../../me', `${'0a'.repeat(32)}.png/..`, ''])(
  'a name that only a package knew has none: %s',
  (file) => expect(mediaPlace({ file })).toBeNull(),
);
