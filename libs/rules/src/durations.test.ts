import { secondsOf, timeintervalOf, timespanOf } from './durations';

test.each([
  [0, '0000:00:00.00', 'PT0S'],
  [59.999, '0000:01:00.00', 'PT1M'],
  [3671.5, '0001:01:11.50', 'PT1H1M11.5S'],
  [360_000, '0100:00:00.00', 'PT100H'],
])('%s seconds are written as each standard wants it, and read again', (seconds, old, young) => {
  expect(timespanOf(seconds)).toBe(old);
  expect(timeintervalOf(seconds)).toBe(young);
  expect(secondsOf('scorm12', old)).toBeCloseTo(seconds, 1);
  expect(secondsOf('scorm2004', young)).toBeCloseTo(seconds, 1);
});

test('more hours than SCORM 1.2 can write are written as the most that it can', () => {
  expect(timespanOf(1e9)).toBe('9999:59:59.99');
});

test.each([
  ['scorm2004', 'P1DT0.55S', 86_400.55],
  ['scorm2004', 'P29D', 2_505_600],
  ['scorm2004', '01:00:00', null],
  ['scorm12', 'PT1H', null],
  ['scorm12', '', null],
  ['scorm12', 5, null],
] as const)('%s: %p is %p seconds', (standard, value, seconds) => {
  expect(secondsOf(standard, value)).toBe(seconds);
});
