import { inOrder, sayOf } from './by-part';

const about = (id: string) => (other: { id: string }) => other.id === id;

test('what is said about one statement leaves the others as they are', () => {
  const said = [
    { id: 'a', value: true },
    { id: 'b', value: false },
  ];
  expect(sayOf(said, { id: 'a', value: false }, about('a'))).toEqual([{ id: 'a', value: false }, said[1]]);
});

test('what is said for the first time comes behind what was said before', () => {
  expect(sayOf([{ id: 'a' }], { id: 'b' }, about('b'))).toEqual([{ id: 'a' }, { id: 'b' }]);
});

test('items stand as they were put, and those that nobody moved behind them as they were shown', () => {
  const shown = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  expect(inOrder(shown, ['c', 'a', 'gone']).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
});
