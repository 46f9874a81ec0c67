import type { ActivityNode } from '@amelie/contract';
import { usesOfSequencing } from './sequencing-uses';

const node = (wishes: Partial<ActivityNode> = {}): ActivityNode => ({
  ...{ id: 'n', title: 'N', isVisible: true, children: [] },
  ...wishes,
});

test('a tree that steers nothing uses nothing', () => {
  expect(usesOfSequencing(node({ children: [node(), node()] }))).toEqual([]);
});

test('what any activity of the tree uses is told once, in the order of the report', () => {
  const leaf = node({
    attemptLimit: 2,
    hideLmsUi: ['continue'],
    sharedData: [{ targetID: 'store' }],
    primaryObjective: { objectiveID: 'o', mapInfo: [{ targetObjectiveID: 'g' }] },
  });
  const root = node({ controls: { flow: true, choice: false, forwardOnly: true }, children: [leaf, leaf] });
  expect(usesOfSequencing(root)).toEqual([
    ...['flow', 'no-choice', 'forward-only', 'objectives', 'shared-objectives'],
    ...['shared-data', 'attempt-limit', 'hidden-buttons'],
  ]);
});

test('a weight that is not one changes the roll-up; a timing that is never does not deal', () => {
  expect(usesOfSequencing(node({ controls: { objectiveMeasureWeight: 0 } }))).toEqual(['roll-up']);
  expect(usesOfSequencing(node({ randomization: { selectionTiming: 'never', selectCount: 2 } }))).toEqual([]);
});
