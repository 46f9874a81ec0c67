import type { ActivityResult } from './activity-result';
import { launchLinkOf } from './launch-link';
import { outcomeOfTincan } from './tincan-outcome';

const done: ActivityResult = { completed: true, success: 'passed', score: 0.8 };
const begun: ActivityResult = { completed: false, success: 'unknown', score: null };

test('a package of one activity is what that says', () => {
  expect(outcomeOfTincan(['a'], new Map([['a', done]]))).toEqual({
    outcome: { completion: 'completed', success: 'passed', score: 0.8 },
    parts: { opened: 1, of: 1 },
  });
});

test('several activities have all to be done, and what is no part of the package counts for nothing', () => {
  const half = outcomeOfTincan(
    ['a', 'b'],
    new Map([
      ['a', done],
      ['a/slide', done],
    ]),
  );
  expect(half).toEqual({
    outcome: { completion: 'incomplete', success: 'unknown', score: null },
    parts: { opened: 1, of: 2 },
  });
  expect(
    outcomeOfTincan(
      ['a', 'b'],
      new Map([
        ['a', done],
        ['b', begun],
      ]),
    ).parts,
  ).toEqual({ opened: 2, of: 2 });
});

test('what was never opened is not attempted', () => {
  expect(outcomeOfTincan(['a'], new Map()).outcome.completion).toBe('not-attempted');
});

test('the launch link has all of the convention, behind the query of the address and before its fragment', () => {
  const url = new URL(
    launchLinkOf('https://content.example/f/story.html?tincan=true#/start', {
      endpoint: 'https://learn.example/xapi/',
      auth: 'Basic a+b=',
      actor: { objectType: 'Agent', name: 'Learner', account: { homePage: 'https://learn.example', name: '7' } },
      registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
      activityId: 'http://x_course_id',
      platform: 'AMELIE Learn',
      language: 'el',
    }),
  );
  expect(url.hash).toBe('#/start');
  expect([...url.searchParams.keys()]).toEqual([
    ...['tincan', 'endpoint', 'auth', 'actor', 'registration', 'activity_id', 'activity_platform', 'Accept-Language'],
  ]);
  expect(url.searchParams.get('auth')).toBe('Basic a+b=');
});
