import { neededAMonth } from './needed-a-month';

const now = Date.parse('2026-11-24T10:00:00Z');

test('what is left is spread over the months that are left', () => {
  expect(neededAMonth(63, '2027-08-31', now)).toBe(7);
});

test('in the last month all that is left is needed', () => {
  expect(neededAMonth(5, '2026-11-30', now)).toBe(5);
});

test('a target that is met, or whose time is over, needs nothing more', () => {
  expect(neededAMonth(0, '2027-08-31', now)).toBeNull();
  expect(neededAMonth(10, '2026-10-31', now)).toBeNull();
});
