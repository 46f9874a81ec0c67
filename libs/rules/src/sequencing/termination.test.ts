import type { ActivityNode } from '@amelie/contract';
import { activity, failed, passed, PlayedTree } from './testing/played-tree';

type Rules = NonNullable<ActivityNode['rules']>;
type After = NonNullable<Rules['postConditionRules']>[number]['action'];

const after = (action: After, operator?: 'not') => ({
  rules: {
    postConditionRules: [{ action, conditions: [{ condition: 'satisfied' as const, ...(operator && { operator }) }] }],
  },
});
const exits = {
  rules: { exitConditionRules: [{ action: 'exit' as const, conditions: [{ condition: 'attempted' as const }] }] },
};

const book = (a: Partial<ActivityNode>, chapter: Partial<ActivityNode> = {}, root: Partial<ActivityNode> = {}) =>
  new PlayedTree(
    activity('O', root, [activity('1', chapter, [activity('A', a), activity('B')]), activity('C'), activity('D')]),
  );

describe('what follows when an item ends (SN TB.2.1–TB.2.3)', () => {
  test.each<[string, PlayedTree, string | null]>([
    ['as the learner asked', book({}), 'B'],
    ['once more, when it is not passed', book(after('retry', 'not')), 'B'],
    ['out of the chapter', book(after('exitParent')), 'C'],
    ['out of everything', book(after('exitAll')), null],
    ['everything once more', book(after('retryAll')), 'A'],
    ['an exit rule of the chapter leads out of it', book({}, exits), 'C'],
  ])('%s', (_, played, expected) => {
    expect(played.say(passed).go('continue')).toBe(expected);
  });

  test('a retry goes before what the learner asked for, in a new attempt', () => {
    const played = book(after('retry', 'not'));
    expect(played.say(failed).go('continue')).toBe('A');
    expect(played.last).toMatchObject({ resumed: false });
    expect(played.engine.state.activities.A?.attempts).toBe(2);
    expect(played.engine.objectives.read('A')).toEqual({});
  });

  test('a suspended item has not ended: its rules do not apply', () => {
    const played = book(after('exitAll'));
    expect(played.say({ ...passed, 'cmi.exit': 'suspend' }).go('continue')).toBe('B');
    played.go('previous');
    expect(played.last).toEqual({ kind: 'delivered', item: 'A', resumed: true });
  });

  test('what an item reported before it was abandoned does not count', () => {
    const played = book({});
    played.say(passed).go('abandon');
    expect(played.shown).toBeNull();
    expect(played.engine.objectives.read('A').satisfied).toBeUndefined();
  });
});

test('an attempt limit does not end the attempt that runs (SN UP.1)', () => {
  const played = new PlayedTree(
    activity('O', {}, [activity('1', { attemptLimit: 1 }, [activity('A'), activity('B')]), activity('C')]),
  );
  expect(played.go('continue')).toBe('B');
  expect(played.go('continue')).toBe('C');
  expect(played.engine.isChoiceOpen('1')).toBe(false);
  expect(played.go('previous')).toBeNull();
});

test('what belongs to an earlier attempt of the chapter does not count in a later one (SN 3.2.6)', () => {
  const chapter = (controls: object) => {
    const played = new PlayedTree(
      activity('O', {}, [
        activity('1', { controls: { flow: true, ...controls } }, [activity('A'), activity('B')]),
        activity('C'),
      ]),
    );
    for (let part = 0; part < 2; part += 1) played.say(passed).go('continue');
    expect(played.engine.objectives.read('1').satisfied).toBe(true);
    played.go('choice', 'A');
    played.say(passed).go('continue');
    return played.engine.objectives.read('1').satisfied;
  };
  expect(chapter({})).toBeUndefined();
  expect(chapter({ useCurrentAttemptObjectiveInfo: false })).toBe(true);
});

describe('sessions', () => {
  test('a pause goes on where it was; another choice forgets it (SN DB.2.1)', () => {
    const played = book({});
    played.go('continue');
    expect(played.go('suspendAll')).toBeNull();
    expect(played.last).toEqual({ kind: 'ended', suspended: true });
    const later = played.later();
    expect(later.last).toEqual({ kind: 'delivered', item: 'B', resumed: true });
    later.go('choice', 'D');
    expect(later.engine.state.suspended).toBeNull();
    expect(later.engine.state.activities['1']?.isSuspended).toBe(false);
  });

  test('what is over begins anew', () => {
    const played = book({});
    played.go('exitAll');
    expect(played.last).toEqual({ kind: 'ended', suspended: false });
    expect(played.later().last).toMatchObject({ item: 'A', resumed: false });
  });

  test('a pause after an item has ended goes on in its chapter', () => {
    const played = book({});
    played.go('exit');
    expect(played.shown).toBeNull();
    played.go('suspendAll');
    expect(played.later().shown).toBe('A');
  });
});

test('an only attempt that was suspended goes on, whatever a rule says of used-up attempts (SN SB.2.6)', () => {
  const conditions = [{ condition: 'attemptLimitExceeded' as const }];
  const once = { attemptLimit: 1, rules: { preConditionRules: [{ action: 'disabled' as const, conditions }] } };
  const played = new PlayedTree(activity('O', {}, [activity('A', once), activity('B')]));
  played.say({ 'cmi.exit': 'suspend' }).go('suspendAll');
  const later = played.later();
  expect(later.last).toEqual({ kind: 'delivered', item: 'A', resumed: true });
  later.say({}).go('continue');
  expect(later.go('previous')).not.toBe('A');
});
