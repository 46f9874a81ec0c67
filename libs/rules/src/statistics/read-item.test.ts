import type { ItemStatistics } from './item-statistics';
import { readItem, readMastery, readTest } from './read-item';

const item = (own: Partial<ItemStatistics>): ItemStatistics => ({
  id: 'q',
  answers: 100,
  facility: 0.6,
  deviation: 0.4,
  guessScore: 0.25,
  intendedWeight: 10,
  effectiveWeight: 10,
  negativeCovariance: false,
  discrimination: 35,
  discriminationEfficiency: 50,
  ...own,
});

test.each<[string, Partial<ItemStatistics>, string]>([
  ['fewer than thirty answers', { answers: 29, discrimination: 80 }, 'too-few'],
  ['answers that are all alike', { discrimination: null }, 'all-alike'],
  ['one that the weak get right', { discrimination: -1 }, 'turned-around'],
  ['one that is guessed', { facility: 0.25 }, 'near-guessing'],
  ['fifty per cent', { discrimination: 50 }, 'separates-well'],
  ['thirty', { discrimination: 30 }, 'separates'],
  ['ten, of a question that nine in ten know', { discrimination: 10, facility: 0.9 }, 'nearly-all-right'],
  ['ten', { discrimination: 10 }, 'separates-little'],
])('%s', (_, own, reading) => {
  expect(readItem(item(own))).toBe(reading);
});

test('a question that seems turned around is not called so while chance could have done it', () => {
  const odd = item({ discrimination: -8 });
  expect(readItem(odd, { low: -40, high: 20 })).toBe('unclear');
  expect(readItem(odd, { low: -40, high: -1 })).toBe('turned-around');
  expect(readItem(item({ discrimination: 8, facility: 0.95 }), { low: -5, high: 20 })).toBe('nearly-all-right');
});

test.each([
  [29, 1, 'too-few'],
  [30, 0.9, 'known'],
  [30, 0.75, 'mostly-known'],
  [30, 0.5, 'half-known'],
  [30, 0.49, 'little-known'],
])('of %s people, a share of %s: %s', (answers, facility, reading) => {
  expect(readMastery({ answers, facility })).toBe(reading);
});

test('a question that half of the people may know is not called little known', () => {
  expect(readMastery({ answers: 90, facility: 0.48 }, { low: 0.38, high: 0.58 })).toBe('half-known');
  expect(readMastery({ answers: 900, facility: 0.48 }, { low: 0.45, high: 0.499 })).toBe('little-known');
});

test.each([
  [29, 90, 'too-few'],
  [30, null, 'no-spread'],
  [30, 75.1, 'consistent'],
  [30, 64, 'fair'],
  [30, 63.9, 'unsteady'],
])('a test of %s attempts with a consistency of %s: %s', (attempts, internalConsistency, reading) => {
  expect(readTest({ attempts, internalConsistency })).toBe(reading);
});
