import type { SequencingControls } from '@amelie/contract';
import { activity, PlayedTree } from './testing/played-tree';

const always = (action: 'disabled' | 'hiddenFromChoice' | 'stopForwardTraversal') => ({
  rules: { preConditionRules: [{ action, conditions: [{ condition: 'always' as const }] }] },
});

function book({ one = {}, two = {}, at = 'A' }: { one?: object; two?: object; at?: string }) {
  const played = new PlayedTree(
    activity('O', {}, [
      activity('One', one, [activity('A'), activity('B')]),
      activity('Two', two, [activity('C'), activity('D')]),
      activity('Three', {}, [activity('E')]),
    ]),
  );
  if (at !== 'A') played.go('choice', at);
  return played;
}

const openIn = ({ engine }: PlayedTree) => engine.tree.ids.filter((id) => engine.isChoiceOpen(id)).join(' ');
const controls = (given: SequencingControls) => ({ controls: { flow: true, ...given } });

test.each<[string, Parameters<typeof book>[0], string]>([
  ['everything, the package itself too', {}, 'O One A B Two C D Three E'],
  [
    'a chapter that is left to its order closes its parts',
    { two: controls({ choice: false }) },
    'O One A B Two Three E',
  ],
  ['a chapter that does not flow leads nowhere itself', { two: controls({ flow: false }) }, 'O One A B C D Three E'],
  ['a chapter that may not be left by choice', { one: controls({ choiceExit: false }) }, 'One A B'],
  [
    'a chapter that confines choices to what lies beside it',
    { one: controls({ constrainChoice: true }) },
    'O One A B Two C D',
  ],
  [
    'a chapter that may not be entered below its top',
    { two: controls({ preventActivation: true }) },
    'O One A B Two Three E',
  ],
  ['a chapter that is switched off', { two: always('disabled') }, 'O One A B Three E'],
  ['a chapter that is hidden, with all below it', { two: always('hiddenFromChoice') }, 'O One A B Three E'],
  [
    'a chapter that stops the way forward hides what is in it',
    { two: always('stopForwardTraversal') },
    'O One A B Two Three E',
  ],
  ['a chapter that only goes forward', { one: controls({ forwardOnly: true }), at: 'B' }, 'O One B Two C D Three E'],
])('what may be chosen (SN SB.2.9): %s', (_, given, expected) => {
  expect(openIn(book(given))).toBe(expected);
});

test('an item that may not be left by choice can only be left by Continue', () => {
  const alone = activity('A', { controls: { choiceExit: false } });
  const played = new PlayedTree(activity('O', {}, [alone, activity('B')]));
  expect(played.engine.isChoiceOpen('B')).toBe(false);
  expect(played.go('continue')).toBe('B');
});

test('hidden parts are not shown, and what was not selected is not there', () => {
  const played = book({ two: always('hiddenFromChoice') });
  expect(['One', 'Two', 'C'].map((id) => played.engine.isShown(id))).toEqual([true, false, false]);
});

test('a jump needs no permission to be chosen, only to be delivered (SN 4.3, Jump)', () => {
  const { engine } = book({ two: { ...always('hiddenFromChoice'), ...controls({ choice: false }) } });
  expect(engine.isJumpPossible('C')).toBe(true);
  expect(engine.isJumpPossible('Two')).toBe(false);
  expect(engine.isJumpPossible('nowhere')).toBe(false);
  expect(engine.navigate({ request: 'jump', target: 'C' })).toMatchObject({ kind: 'delivered', item: 'C' });
});
