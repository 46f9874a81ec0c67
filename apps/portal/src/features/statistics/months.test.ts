import { lastDay, monthsAround, monthsFromTo } from './months';

test('a month ends on its last day, also in a leap year', () => {
  expect(lastDay('2027-02')).toBe('2027-02-28');
  expect(lastDay('2028-02')).toBe('2028-02-29');
  expect(lastDay('2026-12')).toBe('2026-12-31');
});

test('both ends of a period count', () => {
  expect(monthsFromTo('2025-09', '2027-08')).toBe(24);
  expect(monthsFromTo('2026-03', '2026-03')).toBe(1);
  expect(monthsFromTo('2026-03', '2026-01')).toBe(-1);
});

test('the months to choose from hold those that are chosen', () => {
  const months = monthsAround(['2025-09', '2027-08']);
  expect(months[0]).toBe('2024-01');
  expect(months.at(-1)).toBe('2031-12');
  expect(months).toContain('2027-08');
});
