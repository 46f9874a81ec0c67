import type { AuSession } from '../session';
import type { Cmi5Statement } from '../statement';
import { type AuVerb, cmi5Category, cmi5Verbs, contextExtensions, moveOnCategory } from '../vocabulary';

export const now = new Date('2026-05-04T10:00:00Z');
const account = { homePage: 'https://learn.example', name: 'a7' };

/** A session of an AU that was initialized and has a mastery score of 0.8. */
export const buildSession = (change: Partial<AuSession> = {}): AuSession => ({
  account,
  registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
  activityId: 'https://learn.example/cmi5/1/au/1',
  launchMode: 'Normal',
  masteryScore: 0.8,
  contextTemplate: {
    contextActivities: { grouping: [{ id: 'https://pub.example/au' }] },
    extensions: { [contextExtensions.sessionId]: 's1' },
  },
  launchedAt: new Date('2026-05-04T09:00:00Z'),
  state: 'initialized',
  preferencesRead: true,
  initializedAt: new Date('2026-05-04T09:01:00Z'),
  verbs: ['initialized'],
  completed: false,
  passed: false,
  ...change,
});

const results: Record<AuVerb, Cmi5Statement['result']> = {
  initialized: undefined,
  completed: { completion: true, duration: 'PT1M' },
  passed: { success: true, duration: 'PT1M', score: { scaled: 0.9, raw: 90, min: 0, max: 100 } },
  failed: { success: false, duration: 'PT1M', score: { scaled: 0.5 } },
  terminated: { duration: 'PT2M' },
};
const judging: readonly AuVerb[] = ['completed', 'passed', 'failed'];

/** A statement that cmi5 defines and that keeps to all its rules. */
export function buildDefined(verb: AuVerb, change: Partial<Cmi5Statement> = {}): Cmi5Statement {
  const judged = verb === 'passed' || verb === 'failed';
  return {
    id: '0f1d6c35-6f4a-4f86-a4fb-3e5d2b3f0a01',
    actor: { objectType: 'Agent', account },
    verb: { id: cmi5Verbs[verb] },
    object: { id: 'https://learn.example/cmi5/1/au/1' },
    ...(results[verb] && { result: results[verb] }),
    context: {
      registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
      contextActivities: {
        grouping: [{ id: 'https://pub.example/au' }],
        category: [{ id: cmi5Category }, ...(judging.includes(verb) ? [{ id: moveOnCategory }] : [])],
      },
      extensions: {
        [contextExtensions.sessionId]: 's1',
        ...(judged && { [contextExtensions.masteryScore]: 0.8 }),
      },
    },
    timestamp: '2026-05-04T09:30:00.000Z',
    ...change,
  };
}

/** One that cmi5 allows beside its own. */
export function buildAllowed(change: Partial<Cmi5Statement> = {}): Cmi5Statement {
  const defined = buildDefined('initialized');
  const { registration, extensions } = defined.context ?? {};
  return {
    ...defined,
    verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
    object: { id: 'https://pub.example/page/3' },
    context: { registration, extensions, contextActivities: { grouping: [{ id: 'https://pub.example/au' }] } },
    ...change,
  };
}
