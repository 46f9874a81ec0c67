import type { ActivityObjective } from '@amelie/contract';
import { activity, passed, PlayedTree } from './testing/played-tree';

const target = 'G';
const writes = { targetObjectiveID: target, writeSatisfiedStatus: true, writeNormalizedMeasure: true };
const reads = { targetObjectiveID: target, readSatisfiedStatus: true, readNormalizedMeasure: true };

function two(first: Partial<ActivityObjective>, second: Partial<ActivityObjective>, facts = {}) {
  const a = activity('A', { primaryObjective: { objectiveID: 'a', ...first }, ...facts });
  const b = activity('B', { primaryObjective: { objectiveID: 'b', ...second } });
  return new PlayedTree(activity('O', {}, [a, b]));
}

test('what one activity writes another reads, and its own passing score decides for it (SN 3.10)', () => {
  const played = two({ mapInfo: [writes] }, { mapInfo: [reads], satisfiedByMeasure: true, minNormalizedMeasure: 0.9 });
  played.say({ 'cmi.score.scaled': '0.8', ...passed });
  expect(played.engine.objectives.read('B')).toMatchObject({ measure: 0.8, satisfied: false });
});

test('while nothing is known of a shared objective, what is recorded beside it does not count', () => {
  const played = two({ mapInfo: [reads] }, {});
  played.say(passed).go('continue');
  expect(played.engine.objectives.read('A').satisfied).toBeUndefined();
});

test('an item that is not tracked writes nothing, and is still shown what is shared (RTE 4.2.17)', () => {
  const played = two({ mapInfo: [writes] }, {}, { delivery: { tracked: false } });
  played.say(passed).go('continue');
  expect(played.engine.state.globals).toEqual({});
  const shown = two({ mapInfo: [reads] }, { mapInfo: [writes] }, { delivery: { tracked: false } });
  shown.go('choice', 'B');
  shown.say(passed);
  expect(shown.engine.objectives.view('A', 'a').satisfied).toBe(true);
  expect(shown.engine.objectives.read('A').satisfied).toBeUndefined();
});

test('a status that the item takes back is not known, and nothing is concluded in its place (RTE 4.2.22)', () => {
  const played = two({ mapInfo: [writes] }, {});
  played.say({ 'cmi.objectives.0.id': 'a', 'cmi.objectives.0.success_status': 'passed' });
  expect(played.engine.state.globals.G).toMatchObject({ satisfied: true });
  played.say({ 'cmi.objectives.0.id': 'a', 'cmi.objectives.0.success_status': 'unknown' }).go('continue');
  expect(played.engine.state.globals.G?.satisfied).toBeUndefined();
  expect(played.engine.objectives.read('A').satisfied).toBeUndefined();
});

test('an item that says nothing counts as done when it ends, unless it is to say so itself (SN UP.4)', () => {
  const played = two({}, {}, { delivery: { completionSetByContent: true } });
  played.go('continue');
  expect(played.engine.objectives.read('A')).toMatchObject({ satisfied: true });
  expect(played.engine.objectives.read('A').completed).toBeUndefined();
});

test('where progress decides about completion, nothing else does (SN 3.11)', () => {
  const threshold = { completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.5 } };
  const played = two({}, {}, threshold);
  played.say({ 'cmi.completion_status': 'completed' });
  expect(played.engine.objectives.read('A').completed).toBeUndefined();
  played.say({ 'cmi.progress_measure': '0.4' });
  expect(played.engine.objectives.read('A').completed).toBe(false);
  played.say({ 'cmi.progress_measure': '0.5' });
  expect(played.engine.objectives.read('A').completed).toBe(true);
});

test.each([
  [true, true],
  [false, undefined],
])('shared objectives of the whole system outlive the attempt: %s', (keepsGlobals, expected) => {
  const a = activity('A', { primaryObjective: { objectiveID: 'a', mapInfo: [writes] } });
  const root = activity('O', {}, [a, activity('B')]);
  const played = new PlayedTree(root, { keepsGlobals });
  played.say(passed).go('exitAll');
  const again = new PlayedTree(root, { keepsGlobals, state: played.engine.state });
  expect(again.engine.state.globals.G?.satisfied).toBe(expected);
});
