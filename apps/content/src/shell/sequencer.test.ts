import { node, SequencedPackage } from './testing/sequenced-package';

const passed = { 'cmi.success_status': 'passed', 'cmi.completion_status': 'completed', 'cmi.score.scaled': '1' };
const failed = { 'cmi.success_status': 'failed', 'cmi.completion_status': 'completed', 'cmi.score.scaled': '0.2' };
const done = { 'cmi.completion_status': 'completed' };
const three = () => [node('A'), node('B'), node('C')];
const onward = { 'adl.nav.request': 'continue' };

const openOf = (played: SequencedPackage) =>
  played.sequencer
    .navigation()
    .outline.filter(({ open }) => open)
    .map(({ id }) => id);

describe('control modes', () => {
  test('a package that only flows goes from part to part and ends after the last', () => {
    const played = new SequencedPackage(node('O', { controls: { choice: false, flow: true }, children: three() }));
    expect(played.open).toBe('A');
    expect(played.say(done).go('continue')).toBe('B');
    // Nothing but the package as a whole, which begins anew (SN 4.3, Choice of the root).
    expect(openOf(played)).toEqual(['O']);
    expect(played.sequencer.navigation().outline[3]).toMatchObject({ id: 'C', open: false, why: 'order' });
    expect(played.say().go('previous')).toBe('A');
    played.say(done).go('continue');
    played.say(done).go('continue');
    expect(played.open).toBe('C');
    expect(played.say(done).sequencer.navigation()).toMatchObject({ continue: true, isLast: true });
    played.go('continue');
    expect(played.sequencer.ended).toBe('over');
    expect(played.root).toMatchObject({ completion: 'completed' });
  });

  test('a package that only lets choose waits for a choice', () => {
    const played = new SequencedPackage(node('O', { controls: { flow: false }, children: three() }));
    expect(played.open).toBeNull();
    expect(openOf(played)).toEqual(['A', 'B', 'C']);
    expect(played.go('choice', 'B')).toBe('B');
    expect(played.sequencer.navigation()).toMatchObject({ current: 'B', continue: false, previous: false });
    expect(played.say().go('choice', 'A')).toBe('A');
  });

  test('forward only: no way back', () => {
    const controls = { choice: false, flow: true, forwardOnly: true };
    const played = new SequencedPackage(node('O', { controls, children: three() }));
    played.say(done).go('continue');
    expect(played.sequencer.navigation()).toMatchObject({ current: 'B', continue: true, previous: false });
  });

  test('with one part there is nothing to choose', () => {
    const played = new SequencedPackage(node('O', { controls: { flow: false }, children: [node('A')] }));
    expect(played.open).toBe('A');
  });
});

describe('rules', () => {
  const objective = { objectiveID: 'pre', mapInfo: [{ targetObjectiveID: 'G', writeSatisfiedStatus: true }] };
  const reads = { objectiveID: 'known', mapInfo: [{ targetObjectiveID: 'G', readSatisfiedStatus: true }] };
  const skip = {
    action: 'skip' as const,
    conditions: [{ condition: 'satisfied' as const, referencedObjective: 'known' }],
  };
  const tested = node('O', {
    children: [
      node('Pre', { primaryObjective: objective }),
      node('Lesson', { objectives: [reads], rules: { preConditionRules: [skip] } }),
      node('Post'),
    ],
  });

  test('a pre-test that is passed skips the lesson', () => {
    const played = new SequencedPackage(tested);
    expect(played.finish({ ...passed, ...onward })).toBe('Post');
    expect(played.kept.last?.globalObjectives.G).toMatchObject({ satisfied: true });
  });

  test('one that is failed does not', () => {
    expect(new SequencedPackage(tested).finish({ ...failed, ...onward })).toBe('Lesson');
  });

  test('a part may be tried again until it is passed, with a fresh data model each time', () => {
    const retry = {
      action: 'retry' as const,
      conditions: [{ condition: 'satisfied' as const, operator: 'not' as const }],
    };
    const rules = { postConditionRules: [retry] };
    const played = new SequencedPackage(node('O', { children: [node('A', { rules }), node('B')] }));
    expect(played.finish({ ...failed, 'cmi.location': 'page 9', ...onward })).toBe('A');
    expect(played.resumed).toBe(false);
    expect(played.say().call('GetValue', 'cmi.location')).toBe('');
    expect(played.call('GetValue', 'cmi.entry')).toBe('ab-initio');
    expect(played.finish({ ...passed, ...onward })).toBe('B');
  });

  test('an attempt limit closes a part, and the outline says so', () => {
    const children = [node('A', { attemptLimit: 1 }), node('B')];
    const played = new SequencedPackage(node('O', { controls: { flow: true }, children }));
    played.say(done).go('continue');
    expect(played.sequencer.navigation().outline[0]).toMatchObject({ id: 'A', open: false, why: 'attempts' });
    expect(played.say().go('choice', 'A')).not.toBe('A');
  });

  test('an exit rule of a chapter leads out of it', () => {
    const exit = { action: 'exit' as const, conditions: [{ condition: 'satisfied' as const }] };
    const rollupRules = [
      {
        action: 'satisfied' as const,
        childActivitySet: 'any' as const,
        conditions: [{ condition: 'satisfied' as const }],
      },
    ];
    const chapter = node('Chapter', { children: three(), rules: { exitConditionRules: [exit] }, rollupRules });
    const played = new SequencedPackage(node('O', { children: [chapter, node('Next')] }));
    expect(played.open).toBe('A');
    expect(played.finish({ ...passed, ...onward })).toBe('Next');
  });
});

describe('roll-up', () => {
  test('a part that does not count is not waited for, and measures weigh as they should', () => {
    const children = [
      node('A', { controls: { objectiveMeasureWeight: 3 } }),
      node('B', { controls: { objectiveMeasureWeight: 1 } }),
      node('Extra', {
        controls: { rollupProgressCompletion: false, rollupObjectiveSatisfied: false, objectiveMeasureWeight: 0 },
      }),
    ];
    const played = new SequencedPackage(node('O', { children }));
    played.finish({ ...passed, ...onward });
    played.finish({ ...passed, 'cmi.score.scaled': '0.6', ...onward });
    expect(played.open).toBe('Extra');
    expect(played.root).toMatchObject({ completion: 'completed', success: 'passed' });
    expect(played.root?.score).toBeCloseTo(0.9);
  });

  test('what a part says while it runs counts before it ends', () => {
    const played = new SequencedPackage(node('O', { children: [node('A')] }));
    played.say(passed).session?.saveNow();
    played.call('Commit', '');
    expect(played.root).toMatchObject({ completion: 'completed', success: 'passed' });
  });
});
