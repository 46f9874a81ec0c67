import type { PackageItem } from '@amelie/contract';
import { seedCmi, timeintervalOf, timespanOf } from './seed-cmi';

const item: PackageItem = {
  id: 'i',
  title: 'Item',
  kind: 'sco',
  href: 'index.html',
  depth: 0,
  masteryScore: 80,
  maxTimeAllowed: null,
  timeLimitAction: null,
  launchData: 'level=1',
  prerequisites: null,
  groups: [],
};
const learner = { id: 'p5eud0nym', name: 'Learner' };
const saved = (cmi: Record<string, unknown>, terminated: boolean) => ({ cmi, totalSeconds: 3671.5, terminated });

test.each([
  [0, '0000:00:00.00', 'PT0S'],
  [59.999, '0000:01:00.00', 'PT1M'],
  [3671.5, '0001:01:11.50', 'PT1H1M11.5S'],
  [360_000, '0100:00:00.00', 'PT100H'],
])('%s seconds are written as each standard wants it', (seconds, old, young) => {
  expect(timespanOf(seconds)).toBe(old);
  expect(timeintervalOf(seconds)).toBe(young);
});

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
  const claimed = { core: { student_id: 'boss', total_time: '9999:00:00', session_time: '0001:00:00', credit: 'no' } };
  const { core } = seedCmi('scorm12', { item, learner, saved: saved(claimed, true) }) as { core: object };
  expect(core).toMatchObject({ student_id: 'p5eud0nym', total_time: '0001:01:11.50', credit: 'credit' });
  expect(core).not.toHaveProperty('session_time');
});
