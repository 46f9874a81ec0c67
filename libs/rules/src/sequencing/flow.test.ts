import type { ActivityNode } from '@amelie/contract';
import { activity, passed, PlayedTree } from './testing/played-tree';

type Action = 'skip' | 'disabled';

const rule = (action: Action, condition: 'always' | 'satisfied' | 'attempted' = 'always') => ({
  rules: { preConditionRules: [{ action, conditions: [{ condition }] }] },
});

const three = (facts: Partial<Record<'A' | 'B' | 'C', Partial<ActivityNode>>> = {}) =>
  (['A', 'B', 'C'] as const).map((id) => activity(id, facts[id]));

/** Where Continue leads from one item to the next, until the package is over or the way is barred. */
function walk(root: ActivityNode): string {
  const played = new PlayedTree(root);
  const seen = [played.shown ?? '-'];
  while (played.shown !== null && seen.length < 12) seen.push(played.go('continue') ?? played.last.kind);
  return seen.join(' ');
}

test.each<[string, ActivityNode, string]>([
  [
    'from part to part, over the ends of chapters',
    activity('O', {}, [activity('1', {}, three()), activity('Z')]),
    'A B C Z ended',
  ],
  ['past what is skipped', activity('O', {}, three({ B: rule('skip') })), 'A C ended'],
  [
    'past a chapter that is skipped',
    activity('O', {}, [activity('A'), activity('1', rule('skip'), [activity('X')]), activity('Z')]),
    'A Z ended',
  ],
  ['what is skipped at the end ends it', activity('O', {}, three({ C: rule('skip') })), 'A B ended'],
  ['not past what is switched off', activity('O', {}, three({ B: rule('disabled') })), 'A nothing'],
  [
    'not into a chapter that does not flow',
    activity('O', {}, [activity('A'), activity('1', { controls: { flow: false } }, [activity('X')])]),
    'A nothing',
  ],
])('Continue leads on (SN SB.2.1–SB.2.3): %s', (_, root, expected) => {
  expect(walk(root)).toBe(expected);
});

test('Previous leads to the last part of the chapter before, or to its first where it only goes forward', () => {
  const back = (facts: Partial<ActivityNode>) => {
    const played = new PlayedTree(activity('O', {}, [activity('1', facts, three()), activity('Z')]));
    played.go('choice', 'Z');
    return played.go('previous');
  };
  expect(back({})).toBe('C');
  expect(back({ controls: { forwardOnly: true } })).toBe('A');
});

test('inside a chapter that only goes forward there is no way back', () => {
  const played = new PlayedTree(activity('O', { controls: { forwardOnly: true } }, three()));
  played.go('continue');
  expect(played.engine.preview('previous')).toEqual({ kind: 'nothing', refused: true });
  expect(played.go('previous')).toBe('B');
});

test('the children of a package are dealt once, or anew with each attempt (SN SR.1, SR.2)', () => {
  const deal = (timing: 'once' | 'onEachNewAttempt') => {
    const randomization = {
      randomizationTiming: timing,
      reorderChildren: true,
      selectionTiming: timing,
      selectCount: 2,
    };
    let turn = 0;
    const random = () => ((turn += 1) % 7) / 7;
    const first = new PlayedTree(activity('O', { randomization }, three()), { random });
    const before = [...first.engine.tree.children('O')];
    first.say(passed).go('exitAll');
    return { before, after: first.engine.state.activities.O?.children };
  };
  const { before, after } = deal('once');
  expect(before).toHaveLength(2);
  expect(after).toEqual(before);
  expect(deal('onEachNewAttempt').after).toBeNull();
});
