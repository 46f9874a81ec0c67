import { asPercent, asShare, numberText, typedNumber } from './typed-number';

test('a number is read with a comma or a point', () => {
  expect([typedNumber('1,5', false), typedNumber('1.5', false)]).toEqual([1.5, 1.5]);
});

test('what is no number is told apart from what is left out', () => {
  expect(typedNumber('about ten', false)).toBeNaN();
  expect(typedNumber('', false)).toBeNaN();
  expect(typedNumber(' ', true)).toBeNull();
});

test('seven per cent are seven per cent again', () => {
  expect(asPercent(asShare(7))).toBe(7);
  expect(asPercent(0.07)).toBe(7);
  expect(asPercent(null)).toBeNull();
});

test('a number that is none leaves its field empty', () => {
  expect([numberText(Number.NaN), numberText(null), numberText(0)]).toEqual(['', '', '0']);
});
