import { judgeStatement } from './judge-statement';
import { afterStatement, type AuSession } from './session';
import type { Cmi5Statement } from './statement';
import { buildAllowed, buildDefined, buildSession, now } from './testing/build-session';
import { cmi5Category, contextExtensions, moveOnCategory } from './vocabulary';

const codeOf = (statement: Cmi5Statement, change: Partial<AuSession> = {}) =>
  judgeStatement({ statement, session: buildSession(change), now })?.code ?? null;

const { id: _id, ...noId } = buildAllowed();
const { timestamp: _timestamp, ...noTimestamp } = buildAllowed();

const fresh: Partial<AuSession> = { state: 'launched', verbs: [], initializedAt: null };

/** The context of a statement with something in it changed. */
function changeContext(statement: Cmi5Statement, change: object): Cmi5Statement {
  return { ...statement, context: { ...statement.context, ...change } };
}

const categories = (...ids: string[]) => ({
  contextActivities: { grouping: [{ id: 'https://pub.example/au' }], category: ids.map((id) => ({ id })) },
});

test('an AU that keeps to the rules may say all it has to say, in its order', () => {
  let session = buildSession(fresh);
  const statements = [
    buildDefined('initialized', { timestamp: '2026-05-04T09:20:00Z' }),
    buildAllowed(),
    buildDefined('completed'),
    buildDefined('passed'),
    buildDefined('terminated'),
  ];
  for (const statement of statements) {
    expect(judgeStatement({ statement, session, now })).toBeNull();
    session = afterStatement(session, statement);
  }
  expect(session).toMatchObject({ state: 'terminated', completed: true, passed: true });
});

test.each<[string, Cmi5Statement, Partial<AuSession>, string]>([
  ['a statement before initialized', buildAllowed(), fresh, 'not-initialized'],
  ['completed before initialized', buildDefined('completed'), fresh, 'not-initialized'],
  [
    'initialized before the preferences were read',
    buildDefined('initialized'),
    { ...fresh, preferencesRead: false },
    'preferences-not-read',
  ],
  ['a moment before initialized', buildAllowed({ timestamp: '2026-05-04T09:00:30Z' }), {}, 'before-initialized'],
  ['initialized twice', buildDefined('initialized'), {}, 'verb-twice'],
  ['anything after terminated', buildAllowed(), { state: 'terminated' }, 'session-terminated'],
  ['anything after abandoned', buildDefined('terminated'), { state: 'abandoned' }, 'session-abandoned'],
  ['completed in a second session', buildDefined('completed'), { completed: true }, 'completed-before'],
  ['passed in a second session', buildDefined('passed'), { passed: true }, 'passed-before'],
  ['failed after passed in an earlier session', buildDefined('failed'), { passed: true }, 'failed-after-passed'],
  [
    'passed after failed in one session',
    buildDefined('passed'),
    { verbs: ['initialized', 'failed'] },
    'passed-and-failed',
  ],
  ['failed twice in one session', buildDefined('failed'), { verbs: ['initialized', 'failed'] }, 'verb-twice'],
  ['a verdict while only looking around', buildDefined('passed'), { launchMode: 'Browse' }, 'mode-does-not-judge'],
  ['a completion in a review', buildDefined('completed'), { launchMode: 'Review' }, 'mode-does-not-judge'],
])('refuses %s', (_what, statement, session, code) => expect(codeOf(statement, session)).toBe(code));

test.each<[string, Cmi5Statement, string]>([
  ['no id', noId, 'id-missing'],
  ['no timestamp', noTimestamp, 'timestamp-missing'],
  ['local time', buildAllowed({ timestamp: '2026-05-04T09:30:00-06:00' }), 'timestamp-not-utc'],
  ['a year ago', buildAllowed({ timestamp: '2025-05-04T09:30:00Z' }), 'timestamp-far-off'],
  ['a year ahead', buildAllowed({ timestamp: '2027-05-04T09:30:00Z' }), 'timestamp-far-off'],
  [
    'a group',
    buildAllowed({ actor: { objectType: 'Group', account: { homePage: 'https://learn.example', name: 'a7' } } }),
    'actor-wrong',
  ],
  [
    'somebody else',
    buildAllowed({ actor: { account: { homePage: 'https://learn.example', name: 'b' } } }),
    'actor-wrong',
  ],
  ['an agent by mail address', buildAllowed({ actor: {} }), 'actor-wrong'],
  ['no registration', changeContext(buildAllowed(), { registration: undefined }), 'registration-wrong'],
  [
    'another registration',
    changeContext(buildAllowed(), { registration: 'ccaf384c-f8d4-4e7a-8304-49af58f0b176' }),
    'registration-wrong',
  ],
  ['no session id', changeContext(buildAllowed(), { extensions: {} }), 'context-template-changed'],
  [
    'another session id',
    changeContext(buildAllowed(), { extensions: { [contextExtensions.sessionId]: 's2' } }),
    'context-template-changed',
  ],
  [
    'no grouping of its publisher',
    changeContext(buildDefined('terminated'), { contextActivities: { category: [{ id: cmi5Category }] } }),
    'context-template-changed',
  ],
  ['what voids another', buildAllowed({ verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } }), 'may-not-void'],
  [
    'waived, as if it were the LMS',
    buildAllowed({ verb: { id: 'https://w3id.org/xapi/adl/verbs/waived' } }),
    'verb-of-lms',
  ],
  ['an own verb in the cmi5 category', changeContext(buildAllowed(), categories(cmi5Category)), 'verb-not-defined'],
  [
    'another activity as object',
    buildDefined('completed', { object: { id: 'https://pub.example/au' } }),
    'object-wrong',
  ],
  [
    'the moveOn category in what is only allowed',
    changeContext(buildAllowed(), categories(moveOnCategory)),
    'moveon-category-wrong',
  ],
  [
    'the moveOn category with terminated',
    changeContext(buildDefined('terminated'), categories(cmi5Category, moveOnCategory)),
    'moveon-category-wrong',
  ],
  [
    'passed without the moveOn category',
    changeContext(buildDefined('passed'), categories(cmi5Category)),
    'moveon-category-wrong',
  ],
  [
    'passed without the mastery score',
    changeContext(buildDefined('passed'), { extensions: { [contextExtensions.sessionId]: 's1' } }),
    'mastery-score-wrong',
  ],
  [
    'passed by another mastery score',
    changeContext(buildDefined('passed'), {
      extensions: { [contextExtensions.sessionId]: 's1', [contextExtensions.masteryScore]: 0.7 },
    }),
    'mastery-score-wrong',
  ],
])('refuses a statement with %s', (_what, statement, code) => expect(codeOf(statement)).toBe(code));

test.each<[string, Cmi5Statement['result'], Parameters<typeof buildDefined>[0], string]>([
  [
    'a score with completed',
    { completion: true, duration: 'PT1S', score: { scaled: 1 } },
    'completed',
    'score-misplaced',
  ],
  [
    'a score below nothing',
    { success: false, duration: 'PT1S', score: { scaled: -0.1 } },
    'failed',
    'score-out-of-range',
  ],
  [
    'raw points without a least',
    { success: true, duration: 'PT1S', score: { scaled: 0.9, raw: 9, max: 10 } },
    'passed',
    'score-without-range',
  ],
  [
    'raw points without a most',
    { success: true, duration: 'PT1S', score: { scaled: 0.9, raw: 9, min: 0 } },
    'passed',
    'score-without-range',
  ],
  [
    'passed below the mastery score',
    { success: true, duration: 'PT1S', score: { scaled: 0.79 } },
    'passed',
    'score-against-mastery',
  ],
  [
    'failed at the mastery score',
    { success: false, duration: 'PT1S', score: { scaled: 0.8 } },
    'failed',
    'score-against-mastery',
  ],
  ['passed without success', { duration: 'PT1S' }, 'passed', 'success-wrong'],
  ['failed with success', { success: true, duration: 'PT1S' }, 'failed', 'success-wrong'],
  ['completed with success', { completion: true, success: true, duration: 'PT1S' }, 'completed', 'success-wrong'],
  ['passed with completion', { success: true, completion: true, duration: 'PT1S' }, 'passed', 'completion-wrong'],
  ['completed without completion', { duration: 'PT1S' }, 'completed', 'completion-wrong'],
  ['completed with false completion', { completion: false, duration: 'PT1S' }, 'completed', 'completion-wrong'],
  ['terminated without a duration', {}, 'terminated', 'duration-missing'],
  ['passed without a duration', { success: true }, 'passed', 'duration-missing'],
])('refuses %s', (_what, result, verb, code) => expect(codeOf(buildDefined(verb, { result }))).toBe(code));

test('passed without a score needs no word on the mastery score', () => {
  const statement = changeContext(buildDefined('passed', { result: { success: true, duration: 'PT1S' } }), {
    extensions: { [contextExtensions.sessionId]: 's1' },
  });
  expect(codeOf(statement)).toBeNull();
});

test('failed may be said again in a later session, and passed after it', () => {
  expect(codeOf(buildDefined('failed'))).toBeNull();
  expect(codeOf(buildDefined('passed'))).toBeNull();
});
