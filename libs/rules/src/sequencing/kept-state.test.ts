import { readTreeState, writeTreeState } from './kept-state';
import { activity, passed, PlayedTree } from './testing/played-tree';
import { newTreeState } from './tree-state';

const map = { targetObjectiveID: 'G', readSatisfiedStatus: true };
const before = activity('O', {}, [
  activity('A', { primaryObjective: { objectiveID: 'a', mapInfo: [map] } }),
  activity('B'),
]);

test('what is kept comes back as it was', () => {
  const { engine } = new PlayedTree(before).say(passed);
  const again = readTreeState(before, writeTreeState(engine.state), {});
  expect(again).toMatchObject({ current: 'A', suspended: null });
  expect(again.activities.A).toEqual(engine.state.activities.A);
});

test('parts that a newer version no longer has are left out, and new ones are there', () => {
  const played = new PlayedTree(before);
  played.go('continue');
  const after = activity('O', {}, [activity('A'), activity('N')]);
  const state = readTreeState(after, writeTreeState(played.engine.state), {});
  expect(state.current).toBeNull();
  expect(Object.keys(state.activities)).toEqual(['O', 'A', 'N']);
  expect(state.activities.O?.children).toBeNull();
});

test('what was dealt stays as it was dealt, without what is gone', () => {
  const randomization = { selectionTiming: 'once', selectCount: 2 } as const;
  const parts = (ids: string[]) =>
    activity(
      'O',
      { randomization },
      ids.map((id) => activity(id)),
    );
  const { engine } = new PlayedTree(parts(['A', 'B', 'C']), { random: () => 0 });
  const dealt = engine.tree.children('O');
  expect(dealt).toHaveLength(2);
  const [gone = '', stays = ''] = dealt;
  const after = parts(['A', 'B', 'C', 'N'].filter((id) => id !== gone));
  expect(readTreeState(after, writeTreeState(engine.state), {}).activities.O?.children).toEqual([stays]);
});

test.each([null, '', 'null', '[]', '{"version":7,"current":"A"}', '{"version":1,"activities":7,"current":{}}'])(
  'nonsense is nothing: %s',
  (text) => {
    const { current, activities } = readTreeState(before, text, {});
    expect(current).toBeNull();
    expect(activities.A).toMatchObject({ attempts: 0, isActive: false, objectives: {} });
  },
);

test('of what other packages share only what this one names is taken, and only what fits', () => {
  const { globals } = readTreeState(before, null, {
    G: { satisfied: true, measure: 'much', other: 1 },
    H: { satisfied: true },
  });
  expect(globals).toEqual({ G: { satisfied: true } });
  expect(newTreeState().globals).toEqual({});
});
