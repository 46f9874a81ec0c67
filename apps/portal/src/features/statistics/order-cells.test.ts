import { orderCells } from './order-cells';

const compare = (one: string, other: string) => one.localeCompare(other);
const cell = (label: string, count: number | null) => ({ key: label, label, count });

test('large groups stand on top, groups of one size by their name', () => {
  const cells = [cell('b', 10), cell('c', 25), cell('a', 10)];
  expect(orderCells(cells, compare).map(({ label }) => label)).toEqual(['c', 'a', 'b']);
});

test('hidden groups keep the order in which they came', () => {
  const cells = [cell('z', null), cell('a', 10), cell('m', null)];
  expect(orderCells(cells, compare).map(({ label }) => label)).toEqual(['a', 'z', 'm']);
});
