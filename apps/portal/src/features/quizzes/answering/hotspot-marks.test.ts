import type { AnswerOf } from '@amelie/contract';
import { withChosen, withoutPoint, withPoint } from './hotspot-marks';

const answer = (chosen: string[], ...points: { x: number; y: number }[]): AnswerOf<'hotspot'> => ({
  type: 'hotspot',
  chosen,
  points,
});
const here = { x: 4, y: 5 };
const there = { x: 40, y: 50 };

test('where one place is asked for, the newest mark is the answer', () => {
  expect(withPoint(answer(['wrist']), here, 1)).toEqual(answer([], here));
  expect(withChosen(answer([], here), ['wrist'], 1)).toEqual(answer(['wrist']));
});

test('marks on the image and names count together', () => {
  expect(withPoint(answer(['wrist']), here, 2)).toEqual(answer(['wrist'], here));
  expect(withPoint(answer(['wrist'], here), there, 2)).toBeNull();
  expect(withChosen(answer(['wrist'], here), ['wrist', 'neck'], 2)).toBeNull();
});

test('a name can be taken back when all are used', () => {
  expect(withChosen(answer(['wrist'], here), [], 2)).toEqual(answer([], here));
});

test('a mark is taken away, the others stay', () => {
  expect(withoutPoint(answer([], here, there), 0)).toEqual(answer([], there));
});
