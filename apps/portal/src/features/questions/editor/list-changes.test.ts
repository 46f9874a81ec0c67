import { changeIn, inOrder, putBack, takeOut } from './list-changes';

const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('an answer that was taken out comes back to its old place', () => {
  const [, second = { id: '' }] = list;
  expect(putBack(takeOut(list, 'b'), second, 1)).toEqual(list);
});

test('an answer that is there is not put back a second time', () => {
  expect(putBack(list, { id: 'b' }, 0)).toEqual(list);
});

test('an order keeps what it does not name, at the end', () => {
  expect(inOrder(list, ['c', 'a'])).toEqual([{ id: 'c' }, { id: 'a' }, { id: 'b' }]);
});

test('a change touches the one that it names', () => {
  expect(
    changeIn(
      [
        { id: 'a', text: '' },
        { id: 'b', text: '' },
      ],
      'b',
      { text: 'Ask' },
    ),
  ).toEqual([
    { id: 'a', text: '' },
    { id: 'b', text: 'Ask' },
  ]);
});
