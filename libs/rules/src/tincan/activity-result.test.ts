import { openedActivity, resultAfterWord, type ActivityResult } from './activity-result';

const adl = 'http://adlnet.gov/expapi/verbs/';
const word = (verb: string, result?: object) => ({
  actor: {},
  verb: { id: verb.includes(':') ? verb : adl + verb },
  object: { id: 'urn:course' },
  ...(result && { result }),
});
const after = (verb: string, result?: object, before: ActivityResult = openedActivity) =>
  resultAfterWord(before, word(verb, result));

test('completed and passed are said by the verb or by the result', () => {
  expect(after('completed')).toEqual({ completed: true, success: 'unknown', score: null });
  expect(after('experienced', { completion: true, success: true })).toMatchObject({
    completed: true,
    success: 'passed',
  });
  expect(after('http://www.adlnet.gov/expapi/verbs/failed')).toMatchObject({ completed: false, success: 'failed' });
  expect(after('http://activitystrea.ms/schema/1.0/complete')).toMatchObject({ completed: true });
});

test('who has passed has completed, unless the result says otherwise', () => {
  expect(after('passed')).toMatchObject({ completed: true, success: 'passed' });
  expect(after('mastered')).toMatchObject({ completed: true, success: 'passed' });
  expect(after('passed', { completion: false })).toMatchObject({ completed: false, success: 'passed' });
});

test('an answer to one question says nothing of the whole', () => {
  expect(after('answered', { success: true, completion: true, score: { scaled: 1 } })).toEqual(openedActivity);
});

test('a verb of others is no word of completion', () => {
  expect(after('https://example.org/verbs/completed')).toEqual(openedActivity);
});

test.each([
  [{ scaled: 0.7, raw: 1, max: 10 }, 0.7],
  [{ scaled: -0.4 }, 0],
  [{ raw: 15, min: 10, max: 20 }, 0.5],
  [{ raw: 8, max: 10 }, 0.8],
  [{ raw: 80 }, null],
  [{ raw: 12, max: 10 }, null],
])('the score %j is %s', (score, share) => {
  expect(after('scored', { score }).score).toBe(share);
});

test('nothing goes back: passed stays, and the best score', () => {
  const passed = after('passed', { score: { scaled: 0.9 } });
  expect(after('failed', { completion: false, score: { scaled: 0.2 } }, passed)).toEqual(passed);
});
