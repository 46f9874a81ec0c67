import { stepAfter, stepAt, stepBefore } from './sitting-steps';

test('a sitting goes on at the first question without an answer', () => {
  expect(stepAt(null, [true, false, true])).toBe(2);
  expect(stepAt(null, [false, false])).toBe(1);
});

test('when everything is answered it goes on with the review', () => {
  expect(stepAt(null, [true, true])).toBe('review');
});

test('a reload stays where it was', () => {
  expect(stepAt('3', [true, false, true])).toBe(3);
  expect(stepAt('review', [false])).toBe('review');
});

test.each(['0', '4', '-1', '1.5', 'x', ''])('an address with step "%s" leads to the first open question', (asked) => {
  expect(stepAt(asked, [true, true, false])).toBe(3);
});

test('after the last question comes the review, and before the review the last question', () => {
  expect([stepAfter(1, 2), stepAfter(2, 2)]).toEqual([2, 'review']);
  expect([stepBefore('review', 2), stepBefore(2, 2), stepBefore(1, 2)]).toEqual([2, 1, null]);
});
