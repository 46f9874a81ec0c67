import { RateLimit } from './rate-limit';

test('so many calls a window, for each key by itself', () => {
  let time = 0;
  const limit = new RateLimit(2, 1000, () => new Date(time));
  expect([limit.allows('a'), limit.allows('a'), limit.allows('a')]).toEqual([true, true, false]);
  expect(limit.allows('b')).toBe(true);
  time = 1000;
  expect(limit.allows('a')).toBe(true);
});
