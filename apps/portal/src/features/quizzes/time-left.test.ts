import { endOnPage, minutesLeft, timeCall, untilNextChange } from './time-left';

const minutes = (count: number) => count * 60_000;

test('a minute that has begun counts as one', () => {
  expect([minutes(20), minutes(19) + 1, minutes(1), 1, 0, -5].map(minutesLeft)).toEqual([20, 20, 1, 1, 0, 0]);
});

test('the time that is left is the server’s, whatever the device believes', () => {
  const reply = { now: '2031-01-01T10:00:00.000Z', deadlineAt: '2031-01-01T10:30:00.000Z' };
  expect(endOnPage(reply, 500)).toBe(minutes(30) + 500);
});

test('it is told at five minutes, at one, and when time is over', () => {
  expect([minutes(6), minutes(5), minutes(2), minutes(1), 1, 0].map(timeCall)).toEqual([
    null,
    'five',
    'five',
    'one',
    'one',
    'over',
  ]);
});

test('the clock wakes when the next minute begins, and at the end', () => {
  expect(untilNextChange(minutes(3))).toBe(minutes(1));
  expect(untilNextChange(minutes(2) + 10)).toBe(10);
  expect(untilNextChange(400)).toBe(400);
  expect(untilNextChange(0)).toBe(Infinity);
});
