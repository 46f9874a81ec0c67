import { isSameOrder, moveBy, moveToGap } from './move-in-list';

const list = ['a', 'b', 'c', 'd'];

test('a module lands in the gap where it is dropped', () => {
  expect(moveToGap(list, 'a', 2)).toEqual(['b', 'a', 'c', 'd']);
  expect(moveToGap(list, 'd', 0)).toEqual(['d', 'a', 'b', 'c']);
  expect(moveToGap(list, 'b', 4)).toEqual(['a', 'c', 'd', 'b']);
});

test('dropped on either side of itself, a module stays where it is', () => {
  expect(isSameOrder(moveToGap(list, 'b', 1), list)).toBe(true);
  expect(isSameOrder(moveToGap(list, 'b', 2), list)).toBe(true);
});

test('a step up or down ends at the ends of the list', () => {
  expect(moveBy(list, 'b', -1)).toEqual(['b', 'a', 'c', 'd']);
  expect(moveBy(list, 'b', 1)).toEqual(['a', 'c', 'b', 'd']);
  expect(moveBy(list, 'a', -1)).toEqual(list);
  expect(moveBy(list, 'd', 1)).toEqual(list);
});
