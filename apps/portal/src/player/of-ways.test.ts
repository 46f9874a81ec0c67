import { changeByWays, type OfWays } from './of-ways';
import { countDone, partRows } from './part-rows';

const entry = { id: 'A', title: 'A', depth: 0, isGroup: false, open: true, why: null, done: false };
const navigation = (current: string | null): OfWays => ({
  t: 'navigation',
  current,
  continue: true,
  isLast: false,
  previous: false,
  hidden: [],
  outline: [
    { ...entry, id: 'Chapter', isGroup: true },
    { ...entry, depth: 1, done: true },
    { ...entry, id: 'B', depth: 1, open: false, why: 'later' },
  ],
});

test('while a part is being fetched, news of the part before does not open the buttons', () => {
  expect(changeByWays({ phase: 'switching' }, navigation('A'))).toMatchObject({ phase: 'switching' });
});

test('with no part open one may go on, unless the player is closing', () => {
  expect(changeByWays({ phase: 'switching' }, navigation(null))).toMatchObject({ phase: 'running' });
  expect(changeByWays({ phase: 'closing' }, navigation(null))).toMatchObject({ phase: 'closing' });
});

test('a way that is not open lets go of the buttons and says so', () => {
  expect(changeByWays({ phase: 'switching' }, { t: 'not-open' })).toEqual({ phase: 'running', word: 'not-open' });
});

test('the time that is over is said in the words that fit', () => {
  expect(changeByWays({ phase: 'running' }, { t: 'time-over', exits: true })).toEqual({ word: 'time-exit' });
  expect(changeByWays({ phase: 'running' }, { t: 'time-over', exits: false })).toEqual({ word: 'time-over' });
});

test('the list counts the parts that can be opened, not their chapters', () => {
  const { ways } = { ways: null, ...changeByWays({ phase: 'running' }, navigation('B')) };
  const rows = partRows({ state: null, ways, done: new Set() });
  expect(countDone(rows)).toEqual({ done: 1, all: 2 });
  expect(rows.find(({ isCurrent }) => isCurrent)?.id).toBe('B');
});
