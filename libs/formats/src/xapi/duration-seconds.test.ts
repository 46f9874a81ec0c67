import { durationSeconds } from './duration-seconds';

test.each([
  ['PT5M30.5S', 330.5],
  ['P1DT2H', 93_600],
  ['P2W', 1_209_600],
  ['PT0S', 0],
])('%s is %d seconds', (value, seconds) => expect(durationSeconds(value)).toBe(seconds));

test('what is no duration has no seconds', () => {
  expect(durationSeconds(undefined)).toBeNull();
  expect(durationSeconds('5 minutes')).toBeNull();
});
