import type { PlayerState } from '@amelie/contract';
import { firstView } from './player-view';
import { nextUnit } from './unit-run';

const item = (id: string) => ({ id, title: id, depth: 0 });
const state = {
  items: ['a', 'b', 'c'].map(item),
  waiting: {},
  states: {},
  currentItemId: 'a',
} as unknown as PlayerState;
const after = (id: string, ...done: string[]) => nextUnit({ ...firstView, state, done: new Set(done) }, id);

test('after an AU comes the next that is not done, then those before it, then nothing', () => {
  expect(after('a', 'a')).toBe('b');
  expect(after('a', 'a', 'b')).toBe('c');
  expect(after('c', 'c', 'a')).toBe('b');
  expect(after('b', 'a', 'b', 'c')).toBeUndefined();
});
