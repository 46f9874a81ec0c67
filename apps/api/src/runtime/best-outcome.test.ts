import type { ScoOutcome } from '@amelie/rules';
import { bestOutcome, sameOutcome } from './best-outcome';

const done: ScoOutcome = { completion: 'completed', success: 'passed', score: 0.9 };
const again: ScoOutcome = { completion: 'incomplete', success: 'failed', score: 0.2 };

test('what was reached stays reached, also when the package starts over', () => {
  expect(bestOutcome(done, again)).toEqual(done);
  expect(bestOutcome(again, done)).toEqual(done);
});

test('a first failure counts, and a later pass replaces it', () => {
  const unknown: ScoOutcome = { completion: 'incomplete', success: 'unknown', score: null };
  expect(bestOutcome(unknown, again).success).toBe('failed');
  expect(bestOutcome(null, again)).toEqual(again);
  expect(bestOutcome(again, done).success).toBe('passed');
});

test('the same outcome is told from a new one', () => {
  expect(sameOutcome(done, { ...done })).toBe(true);
  expect(sameOutcome(null, done)).toBe(false);
  expect(sameOutcome({ ...done, score: null }, done)).toBe(false);
});
