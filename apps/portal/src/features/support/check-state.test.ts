import { checkState } from './check-state';

const now = new Date('2026-11-25T12:00:00Z').getTime();

test('a number that nobody has dialled says so', () => {
  expect(checkState(null, now)).toBe('never');
});

test('a check holds for half a year', () => {
  expect(checkState('2026-09-01', now)).toBe('checked');
  expect(checkState('2026-05-01', now)).toBe('long-ago');
});
