import { laterOpening } from './later-opening';

const completedAt = new Date('2026-01-05T10:00:00Z');

test('a delayed test is closed until its weeks after the end of the course are over', () => {
  expect(laterOpening(8, null, completedAt)).toEqual({ weeks: 8, at: null });
  const at = '2026-03-02T10:00:00.000Z';
  expect(laterOpening(8, completedAt, completedAt)).toEqual({ weeks: 8, at });
  expect(laterOpening(8, completedAt, new Date(at))).toBeNull();
});
