import type { PanelJudge } from '@amelie/contract';
import { isPercent, ratingsOf, typedOf } from './typed-estimates';

const judge = (second: number[]): Pick<PanelJudge, 'rounds'> => ({
  rounds: [
    { round: 1, ratings: [{ itemId: 'a', share: 0.35 }], isComplete: true },
    { round: 2, ratings: second.map((share) => ({ itemId: 'a', share })), isComplete: second.length > 0 },
  ],
});

test('a second round begins with what the first said, and keeps what it has said itself', () => {
  expect(typedOf(judge([]), 2)).toEqual({ a: '35' });
  expect(typedOf(judge([0.6]), 2)).toEqual({ a: '60' });
  expect(typedOf(judge([]), 1)).toEqual({ a: '35' });
});

test('what is no percentage is not saved, and an open question is left open', () => {
  expect(['0', '100', ' 7 ', '101', '-1', '5.5', ''].map(isPercent)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(ratingsOf({ a: '29', b: '', c: '140' })).toEqual([{ itemId: 'a', share: 0.29 }]);
});
