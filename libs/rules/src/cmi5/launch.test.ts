import type { Cmi5Au } from '@amelie/contract';
import { launchDataOf } from './launch-data';
import { launchUrlOf } from './launch-url';
import { preferencesFault } from './learner-preferences';
import { abandonedStatement, launchedStatement, satisfiedStatement, waivedStatement } from './lms-statements';

const actor = { account: { homePage: 'https://learn.example', name: 'a 7' } };
const target = {
  endpoint: 'https://learn.example/xapi/',
  fetch: 'https://learn.example/xapi/fetch/k',
  actor,
  registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
  activityId: 'https://learn.example/cmi5/1/au/1',
};
const au: Cmi5Au = {
  url: 'index.html',
  isAbsolute: false,
  moveOn: 'Passed',
  launchMethod: 'AnyWindow',
  masteryScore: 0.75,
  launchParameters: 'a=1',
  entitlementKey: 'xyz',
  activityType: null,
};

test('the launch parameters go behind an own query and before a fragment', () => {
  const url = new URL(launchUrlOf('https://c.example/f/index.html?paramA=1#/start', target));
  expect([...url.searchParams.keys()]).toEqual(['paramA', 'endpoint', 'fetch', 'actor', 'registration', 'activityId']);
  expect(JSON.parse(url.searchParams.get('actor') ?? '')).toEqual(actor);
  expect(url.searchParams.get('endpoint')).toBe(target.endpoint);
  expect(url.hash).toBe('#/start');
  expect(launchUrlOf('https://c.example/a', target)).toMatch(/^https:\/\/c\.example\/a\?endpoint=https%3A%2F%2Flearn/);
});

test('the launch data hold what the course structure names, and leave out what it does not', () => {
  const facts = { publisherId: 'https://pub.example/au', au, sessionId: 's1', launchMode: 'Normal' as const };
  expect(launchDataOf({ ...facts, returnUrl: 'https://c.example/return' })).toEqual({
    contextTemplate: {
      contextActivities: { grouping: [{ id: 'https://pub.example/au' }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's1' },
    },
    launchMode: 'Normal',
    moveOn: 'Passed',
    launchParameters: 'a=1',
    masteryScore: 0.75,
    returnURL: 'https://c.example/return',
    entitlementKey: { courseStructure: 'xyz' },
  });
  const bare = { ...au, masteryScore: null, launchParameters: null, entitlementKey: null };
  expect(Object.keys(launchDataOf({ ...facts, au: bare, returnUrl: null }))).toEqual([
    ...['contextTemplate', 'launchMode', 'moveOn'],
  ]);
});

const activity = {
  id: target.activityId,
  publisherId: 'https://pub.example/au',
  titles: { en: 'One' },
  descriptions: {},
};
const within = {
  statementId: '0f1d6c35-6f4a-4f86-a4fb-3e5d2b3f0a01',
  actor,
  registration: target.registration,
  sessionId: 's1',
  at: new Date('2026-05-04T10:00:00Z'),
};
const extension = (name: string) => `https://w3id.org/xapi/cmi5/context/extensions/${name}`;
const category = (name: string) => ({ id: `https://w3id.org/xapi/cmi5/context/categories/${name}` });

test('launched says how, with what and from where', () => {
  const told = launchedStatement(within, { activity, au, launchMode: 'Review', launchUrl: 'https://c.example/a' });
  expect(told).toMatchObject({
    actor: { objectType: 'Agent', ...actor },
    verb: { id: 'http://adlnet.gov/expapi/verbs/launched' },
    object: { id: target.activityId, definition: { name: { en: 'One' } } },
    timestamp: '2026-05-04T10:00:00.000Z',
  });
  expect(told.context).toEqual({
    registration: target.registration,
    contextActivities: { grouping: [{ id: 'https://pub.example/au' }], category: [category('cmi5')] },
    extensions: {
      [extension('sessionid')]: 's1',
      [extension('launchmode')]: 'Review',
      [extension('launchurl')]: 'https://c.example/a',
      [extension('moveon')]: 'Passed',
      [extension('masteryscore')]: 0.75,
      [extension('launchparameters')]: 'a=1',
    },
  });
});

test('waived names its reason and belongs to moveOn, abandoned its duration, satisfied its kind', () => {
  const waived = waivedStatement(within, activity, 'Administrative');
  expect(waived.result).toEqual({
    success: true,
    completion: true,
    extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/reason': 'Administrative' },
  });
  expect(waived.context.contextActivities.category).toEqual([category('cmi5'), category('moveon')]);
  const abandoned = abandonedStatement(within, activity, 61.239);
  expect(abandoned.result).toEqual({ duration: 'PT61.24S' });
  expect(abandoned.context.contextActivities.category).toEqual([category('cmi5')]);
  expect(satisfiedStatement(within, activity, 'block').object.definition.type).toMatch(/\/block$/);
  expect(satisfiedStatement(within, activity, 'course').object.definition.type).toMatch(/\/course$/);
});

test.each([
  [{ languagePreference: 'en-US,fr-FR', audioPreference: 'on' }, null],
  [{ languagePreference: 'el, de', audioPreference: 'off' }, null],
  [{ languagePreference: 'not comma separated', audioPreference: 'on' }, 'language-preference-wrong'],
  [{ languagePreference: '', audioPreference: 'on' }, 'language-preference-wrong'],
  [{ audioPreference: 'on' }, 'language-preference-wrong'],
  [{ languagePreference: 'en' }, 'audio-preference-wrong'],
  ['just some text', 'preferences-not-json'],
])('preferences %j: %s', (document, code) => expect(preferencesFault(document)?.code ?? null).toBe(code));
