import { buildItem } from './testing/build-launch';
import { seedCmi } from './seed-cmi';

const item = buildItem('i', { masteryScore: 80, launchData: 'level=1' });
const learner = { id: 'p5eud0nym', name: 'Learner' };
const saved = (cmi: Record<string, unknown>, terminated: boolean) => ({ cmi, totalSeconds: 3671.5, terminated });

test('an item that was never opened starts from the beginning, with what the manifest says', () => {
  expect(seedCmi('scorm12', { item, learner, saved: null })).toEqual({
    core: {
      lesson_status: 'not attempted',
      student_id: 'p5eud0nym',
      student_name: 'Learner',
      credit: 'credit',
      lesson_mode: 'normal',
      entry: 'ab-initio',
      total_time: '0000:00:00.00',
    },
    launch_data: 'level=1',
    student_data: { mastery_score: '80' },
  });
});

test.each([
  ['suspended', 'suspend', true, 'resume'],
  ['cut off by a closed tab', '', false, 'resume'],
  ['ended', '', true, ''],
  ['logged out', 'logout', true, ''],
])('a session that was %s (%p) is followed by the right entry', (_how, exit, terminated, entry) => {
  const old = seedCmi('scorm12', {
    item,
    learner,
    saved: saved({ core: { exit, lesson_location: 'p3' } }, terminated),
  });
  expect(old.core).toMatchObject({ entry, lesson_location: 'p3', total_time: '0001:01:11.50' });
  const young = seedCmi('scorm2004', { item, learner, saved: saved({ exit, location: 'p3' }, terminated) });
  expect(young).toMatchObject({ entry, location: 'p3', total_time: 'PT1H1M11.5S' });
});

test('what a package claimed to be the platform’s own is overwritten', () => {
  const claimed = { core: { student_id: 'boss', total_time: 'all', session_time: '0001:00:00', credit: 'no' } };
  const { core } = seedCmi('scorm12', { item, learner, saved: saved(claimed, true) }) as { core: object };
  expect(core).toMatchObject({ student_id: 'p5eud0nym', total_time: '0001:01:11.50', credit: 'credit' });
  expect(core).not.toHaveProperty('session_time');
});

test('a package is told the sum of what it reported, whatever the clock has seen', () => {
  const old = seedCmi('scorm12', { item, learner, saved: saved({ core: { total_time: '0024:00:00.55' } }, true) });
  expect(old.core).toMatchObject({ total_time: '0024:00:00.55' });
  const young = seedCmi('scorm2004', { item, learner, saved: saved({ total_time: 'P1DT0.55S' }, true) });
  expect(young).toMatchObject({ total_time: 'PT24H0.55S' });
});
