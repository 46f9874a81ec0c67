import type { ActivityNode, RollupRule } from '@amelie/contract';
import { activity, failed, passed, PlayedTree, type Said } from './testing/played-tree';

type Word = RollupRule['conditions'][number];

const satisfied: Word = { condition: 'satisfied' };
const notSatisfied: Word = { condition: 'satisfied', operator: 'not' };

function rolled(facts: Partial<ActivityNode>, said: (Said | null)[], children?: ActivityNode[]) {
  const parts = children ?? ['A', 'B', 'C'].map((id) => activity(id, { delivery: { objectiveSetByContent: true } }));
  const played = new PlayedTree(activity('O', {}, [activity('Chapter', facts, parts), activity('Z')]));
  for (const words of said) {
    if (words) played.say(words);
    played.go('continue');
  }
  return played.engine.objectives.read('Chapter');
}

const rule = (
  childActivitySet: RollupRule['childActivitySet'],
  conditions: Word[],
  more: Partial<RollupRule> = {},
) => ({
  rollupRules: [{ action: 'completed' as const, childActivitySet, conditions, ...more }],
});

describe('roll-up rules (SN RB.1.4)', () => {
  test.each<[string, RollupRule['childActivitySet'], Word, (Said | null)[], boolean | undefined]>([
    ['all wait for what is not known', 'all', satisfied, [passed, null], undefined],
    ['all hold when each does', 'all', satisfied, [passed, passed, passed], true],
    ['none waits for what is not known', 'none', satisfied, [failed], undefined],
    ['none holds when each is known not to', 'none', satisfied, [failed, failed, failed], true],
    ['any holds with the first', 'any', satisfied, [passed], true],
    ['what is not known is not its opposite either', 'any', notSatisfied, [null], undefined],
    ['the opposite of what is known holds', 'any', notSatisfied, [failed], true],
  ])('%s', (...[, set, word, said, expected]) => {
    expect(rolled(rule(set, [word]), said).completed).toBe(expected);
  });

  test('a share is taken of all that count', () => {
    const half = rule('atLeastPercent', [satisfied], { minimumPercent: 0.5 });
    expect(rolled(half, [passed]).completed).toBeUndefined();
    expect(rolled(half, [passed, passed]).completed).toBe(true);
  });

  test('with nothing that counts, all of nothing holds', () => {
    const untracked = ['A', 'B'].map((id) => activity(id, { delivery: { tracked: false } }));
    expect(rolled(rule('all', [{ condition: 'objectiveStatusKnown' }]), [passed], untracked).completed).toBe(true);
  });

  test.each<[string, 'ifAttempted' | 'ifNotSkipped', boolean | undefined]>([
    ['an unopened part is not waited for', 'ifAttempted', true],
    ['a part that is not skipped is', 'ifNotSkipped', undefined],
  ])('%s', (_, requiredForSatisfied, expected) => {
    const parts = [
      activity('A', { rollupConsiderations: { requiredForSatisfied } }),
      activity('B', { rollupConsiderations: { requiredForSatisfied } }),
    ];
    expect(rolled({}, [passed], parts).satisfied).toBe(expected);
  });
});

describe('without rules of its own (SN RB.1.2, RB.1.3)', () => {
  test('a chapter is done when all its parts are, and failed when all are known and one is', () => {
    expect(rolled({}, [passed, passed])).toMatchObject({});
    expect(rolled({}, [passed, passed]).satisfied).toBeUndefined();
    expect(rolled({}, [passed, passed, passed])).toMatchObject({ satisfied: true, completed: true });
    expect(rolled({}, [passed, failed, passed])).toMatchObject({ satisfied: false, completed: true });
  });

  test('measures weigh, and one that is missing counts as nothing', () => {
    const parts = [activity('A', { controls: { objectiveMeasureWeight: 3 } }), activity('B')];
    expect(rolled({}, [{ 'cmi.score.scaled': '0.8' }], parts).measure).toBeCloseTo(0.6);
  });

  test('a passing score decides alone, and only after the chapter where it says so', () => {
    const primaryObjective = { objectiveID: 'o', satisfiedByMeasure: true, minNormalizedMeasure: 0.3 };
    const scored = { 'cmi.score.scaled': '1', 'cmi.success_status': 'failed' };
    expect(rolled({ primaryObjective }, [scored]).satisfied).toBe(true);
    const late = { primaryObjective, rollupConsiderations: { measureSatisfactionIfActive: false } };
    expect(rolled(late, [scored]).satisfied).toBeUndefined();
    expect(rolled(late, [scored, null, null]).satisfied).toBe(true);
  });
});

test('a shared objective is rolled up wherever it is read', () => {
  const write = { objectiveID: 'w', mapInfo: [{ targetObjectiveID: 'G', writeSatisfiedStatus: true }] };
  const read = { objectiveID: 'r', mapInfo: [{ targetObjectiveID: 'G', readSatisfiedStatus: true }] };
  const other = activity('Other', {}, [activity('X', { primaryObjective: read })]);
  const played = new PlayedTree(activity('O', {}, [activity('A', { primaryObjective: write }), other]));
  played.say(failed).go('choice', 'O');
  expect(played.engine.objectives.read('Other').satisfied).toBe(false);
});
