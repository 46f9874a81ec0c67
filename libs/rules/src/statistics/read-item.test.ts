import type { ItemStatistics } from './item-statistics';
import { readItem } from './read-item';

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
