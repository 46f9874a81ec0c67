import { node, SequencedPackage } from './testing/sequenced-package';

const passed = { 'cmi.success_status': 'passed', 'cmi.completion_status': 'completed', 'cmi.score.scaled': '1' };
const done = { 'cmi.completion_status': 'completed' };
const three = () => [node('A'), node('B'), node('C')];
const onward = { 'adl.nav.request': 'continue' };

describe('sessions', () => {
  const plain = () => node('O', { children: three() });

  test('leaving suspends, and another device goes on in the same attempt', () => {
    const played = new SequencedPackage(plain());
    played.say(done).go('continue');
    played.say({ 'cmi.location': 'page 4', 'cmi.suspend_data': 'notes' }).go('suspendAll');
    expect(played.sequencer.ended).toBe('suspended');
    const later = played.later();
    expect(later.open).toBe('B');
    expect(later.resumed).toBe(true);
    expect(later.say().call('GetValue', 'cmi.location')).toBe('page 4');
    expect(later.call('GetValue', 'cmi.suspend_data')).toBe('notes');
    expect(later.sequencer.navigation().outline[1]).toMatchObject({ id: 'A', done: true });
  });

  test('a tab that is closed without a word goes on where it was', () => {
    const played = new SequencedPackage(plain());
    played.say(done).go('continue');
    played.say({ 'cmi.location': 'page 2' }).call('Commit', '');
    const later = played.later();
    expect(later.open).toBe('B');
    expect(later.say().call('GetValue', 'cmi.location')).toBe('page 2');
    expect(later.finish({ ...done, ...onward })).toBe('C');
  });

  test('what was completed before the tab was closed is still rolled up after it', () => {
    const played = new SequencedPackage(node('O', { children: [node('A')] }));
    played.say({ 'cmi.suspend_data': 'x', ...passed }).call('Commit', '');
    const later = played.later();
    later.say().go('suspendAll');
    expect(later.root).toMatchObject({ completion: 'completed', success: 'passed' });
  });

  test('a package that was ended begins anew', () => {
    const played = new SequencedPackage(plain());
    played.say(done).go('exitAll');
    expect(played.sequencer.ended).toBe('over');
    const later = played.later();
    expect(later.open).toBe('A');
    expect(later.resumed).toBe(false);
  });

  test('parts are dealt once: the order is the same after a pause', () => {
    const children = Array.from({ length: 8 }, (_, index) => node(`P${index}`));
    const randomization = {
      randomizationTiming: 'once',
      reorderChildren: true,
      selectionTiming: 'once',
      selectCount: 4,
    } as const;
    const played = new SequencedPackage(node('O', { children, randomization }));
    const order = played.sequencer.navigation().outline.map(({ id }) => id);
    expect(order).toHaveLength(1 + 4);
    played.say().go('suspendAll');
    expect(
      played
        .later()
        .sequencer.navigation()
        .outline.map(({ id }) => id),
    ).toEqual(order);
  });
});

describe('what content asks for', () => {
  const plain = () => node('O', { children: three() });

  test('it chooses and jumps, and hears what is open', () => {
    const played = new SequencedPackage(plain());
    played.say();
    expect(played.call('GetValue', 'adl.nav.request_valid.continue')).toBe('true');
    expect(played.call('GetValue', 'adl.nav.request_valid.previous')).toBe('false');
    expect(played.call('GetValue', 'adl.nav.request_valid.choice.{target=C}')).toBe('true');
    expect(played.call('GetValue', 'adl.nav.request_valid.jump.{target=nowhere}')).toBe('false');
    expect(played.finish({ ...done, 'adl.nav.request': '{target=C}choice' })).toBe('C');
    expect(played.finish({ ...done, 'adl.nav.request': '{target=B}jump' })).toBe('B');
    expect(played.sequencer.navigation().outline[3]).toMatchObject({ id: 'C', done: true });
  });

  test('what the learner asks for goes before it', () => {
    const played = new SequencedPackage(plain());
    played.say({ 'adl.nav.request': 'exitAll' });
    expect(played.go('choice', 'B')).toBe('B');
  });

  test('a way that is not open ends the part and stays there', () => {
    const played = new SequencedPackage(plain());
    expect(played.finish({ ...done, 'adl.nav.request': 'previous' })).toBeNull();
    expect(played.sequencer.takeRefusal()).toBe(true);
    expect(played.sequencer.navigation()).toMatchObject({ current: null, continue: true });
    expect(played.go('continue')).toBe('B');
  });

  test('buckets of shared data carry over to other parts and other sessions', () => {
    const sharedData = [{ targetID: 'bucket' }];
    const children = [node('A', { sharedData }), node('B', { sharedData })];
    const played = new SequencedPackage(node('O', { children }));
    played.finish({ 'adl.data.0.store': 'from A', ...onward });
    expect(played.say().call('GetValue', 'adl.data.0.store')).toBe('from A');
    played.say({ 'adl.data.0.store': 'from B' }).go('suspendAll');
    expect(played.later().say().call('GetValue', 'adl.data.0.store')).toBe('from B');
  });

  test('a bucket that was emptied is empty for the others too, and ends with the attempt', () => {
    const sharedData = [{ targetID: 'bucket' }];
    const children = [node('A', { sharedData }), node('B', { sharedData })];
    const played = new SequencedPackage(node('O', { children }));
    played.finish({ 'adl.data.0.store': 'from A', ...onward });
    played.finish({ 'adl.data.0.store': '', 'adl.nav.request': 'previous' });
    expect(played.kept.last?.sharedData).toEqual({ bucket: '' });
    played.say();
    expect(played.call('GetValue', 'adl.data.0.store')).toBe('');
    expect(played.call('GetLastError')).toBe('403');
    played.call('SetValue', 'adl.data.0.store', 'again');
    played.go('exitAll');
    expect(played.later().say().call('GetValue', 'adl.data.0.store')).toBe('');
  });

  test('objectives, passing score and threshold are there from the start', () => {
    const primaryObjective = { objectiveID: 'aim', satisfiedByMeasure: true, minNormalizedMeasure: 0.8 };
    const completionThreshold = { completedByMeasure: true, minProgressMeasure: 0.9 };
    const one = node('A', { primaryObjective, completionThreshold, attemptAbsoluteDurationLimit: 'PT1H' });
    const played = new SequencedPackage(node('O', { children: [one, node('B')] }));
    played.say();
    expect(played.call('GetValue', 'cmi.objectives.0.id')).toBe('aim');
    expect(played.call('GetValue', 'cmi.scaled_passing_score')).toBe('0.8');
    expect(played.call('GetValue', 'cmi.completion_threshold')).toBe('0.9');
    expect(played.call('GetValue', 'cmi.max_time_allowed')).toBe('PT1H');
    expect(played.call('SetValue', 'cmi', 'x')).toBe('false');
  });
});

test('what the interface of the platform is not to show is told', () => {
  const hideLmsUi = ['continue', 'previous'] as const;
  const played = new SequencedPackage(node('O', { children: [node('A', { hideLmsUi: [...hideLmsUi] }), node('B')] }));
  expect(played.sequencer.navigation().hidden).toEqual(['continue', 'previous']);
  played.say().go('continue');
  expect(played.sequencer.navigation().hidden).toEqual([]);
});
