import type { Cmi5Au, Cmi5Node } from '@amelie/contract';
import { type AuResult, untouchedAu } from './move-on';
import { unitsWithin, waivableUnits } from './waivable-units';

const au = { moveOn: 'Completed', masteryScore: null } as Cmi5Au;
const node = (id: string, parent: string | null, unit: Cmi5Au | null = null) =>
  ({ id, parent, au: unit }) as unknown as Cmi5Node;
const free = { ...au, moveOn: 'NotApplicable' } as Cmi5Au;
const nodes = [
  node('outer', null),
  node('one', 'outer', au),
  node('inner', 'outer'),
  node('two', 'inner', au),
  node('three', null, free),
];
const ids = (found: readonly Cmi5Node[]) => found.map(({ id }) => id);
const waivable = (id: string, results: Record<string, Partial<AuResult>> = {}) =>
  ids(waivableUnits(nodes, id, (auId) => ({ ...untouchedAu, ...results[auId] })));

test('a block has the AUs of the blocks inside it, an AU has itself, and what is unknown has none', () => {
  expect(ids(unitsWithin(nodes, 'outer'))).toEqual(['one', 'two']);
  expect(ids(unitsWithin(nodes, 'inner'))).toEqual(['two']);
  expect(ids(unitsWithin(nodes, 'three'))).toEqual(['three']);
  expect(unitsWithin(nodes, 'elsewhere')).toEqual([]);
});

test('an AU that is done or was waived has nothing left to waive', () => {
  expect(waivable('outer', { one: { completed: true } })).toEqual(['two']);
  expect(waivable('outer', { one: { completed: true }, two: { waived: true } })).toEqual([]);
});

test('an AU that asks for nothing can be waived until it has been opened', () => {
  expect(waivable('three')).toEqual(['three']);
  expect(waivable('three', { three: { initialized: true } })).toEqual([]);
});
