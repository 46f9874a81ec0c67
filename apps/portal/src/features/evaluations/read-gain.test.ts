import { readGain } from './read-gain';

test('a difference whose interval lies above zero is a gain', () => {
  expect(readGain({ difference: 0.3, low: 0.2, high: 0.4 })).toEqual({ verdict: 'up', size: 0.3, low: 0.2, high: 0.4 });
});

test('one below zero is a loss, told without a sign', () => {
  expect(readGain({ difference: -0.3, low: -0.4, high: -0.2 })).toEqual({
    ...{ verdict: 'down', size: 0.3, low: 0.2, high: 0.4 },
  });
});

test('one that holds zero may be chance', () => {
  expect(readGain({ difference: 0.05, low: -0.02, high: 0.12 }).verdict).toBe('unclear');
});
