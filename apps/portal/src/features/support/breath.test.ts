import { breath, breathAt } from './breath';

test('one breathes in for four seconds and out for six', () => {
  expect([0, 3, 4, 9, 10].map((second) => breathAt(second).phase)).toEqual(['in', 'in', 'out', 'out', 'in']);
});

test('the exercise ends by itself after a minute', () => {
  expect(breathAt(59)).toEqual({ phase: 'out', round: breath.rounds });
  expect(breathAt(60).phase).toBe('done');
  expect(breathAt(600).phase).toBe('done');
});
