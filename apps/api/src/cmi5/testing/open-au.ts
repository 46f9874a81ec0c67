import type { Statement } from '@amelie/formats';
import { randomUUID } from 'node:crypto';
import { search, strangerTo, type XapiReply, type XapiSend } from '../../lrs/testing/xapi-client';
import type { TestApp } from '../../testing/test-app';

interface LaunchDocument {
  contextTemplate: { contextActivities: Record<string, { id: string }[]>; extensions: Record<string, unknown> };
  launchMode: string;
  masteryScore?: number;
  moveOn: string;
  returnURL?: string;
}

/** An AU as it runs: what it read from its launch URL, and what it can say. */
export interface RunningAu {
  url: URL;
  actor: Statement['actor'];
  registration: string;
  activityId: string;
  sessionId: string;
  token: string;
  launchData: LaunchDocument;
  send: XapiSend;
  /** A statement of this AU that keeps to the rules. */
  make(verb: string, change?: object): Statement;
  /** Says it, and answers the status. */
  say(verb: string, change?: object): Promise<XapiReply>;
}

const category = (name: string) => ({ id: `https://w3id.org/xapi/cmi5/context/categories/${name}` });
const masteryScore = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const sessionId = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

const results: Record<string, Statement['result']> = {
  completed: { completion: true, duration: 'PT1M' },
  passed: { success: true, duration: 'PT1M', score: { scaled: 0.9 } },
  failed: { success: false, duration: 'PT1M', score: { scaled: 0.3 } },
  terminated: { duration: 'PT2M' },
};
const defined = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

/** The path below `/xapi`, as the client of the tests wants it. */
const below = (address: string) => new URL(address).pathname.replace(/^\/xapi/, '');

/** Does what an AU does when it starts (cmi5 8.2, 10, 11): fetches its token, its launch data and the preferences. */
export async function startAu(app: TestApp, launchUrl: string): Promise<RunningAu> {
  const url = new URL(launchUrl);
  const of = (name: string) => url.searchParams.get(name) ?? '';
  const fetched = await strangerTo(app)('POST', below(of('fetch')));
  const token = String(fetched.json['auth-token']);
  const send = strangerTo(app, { authorization: `Basic ${token}` });
  const [agent, registration, activityId] = [of('actor'), of('registration'), of('activityId')];
  const state = search({ agent, registration, activityId, stateId: 'LMS.LaunchData' });
  const launchData: LaunchDocument = JSON.parse((await send('GET', `/activities/state${state}`)).text);
  await send('GET', `/agents/profile${search({ agent, profileId: 'cmi5LearnerPreferences' })}`);
  const actor: Statement['actor'] = JSON.parse(agent);
  const make = (verb: string, change: object = {}): Statement => {
    const { contextActivities, extensions } = launchData.contextTemplate;
    const judges = verb === 'passed' || verb === 'failed';
    const decides = judges || verb === 'completed';
    const categories = [category('cmi5'), ...(decides ? [category('moveon')] : [])];
    return {
      id: randomUUID(),
      actor,
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
      object: { id: activityId },
      ...(results[verb] && { result: results[verb] }),
      context: {
        registration,
        contextActivities: defined.includes(verb) ? { ...contextActivities, category: categories } : contextActivities,
        extensions: judges ? { ...extensions, [masteryScore]: launchData.masteryScore } : extensions,
      },
      timestamp: new Date().toISOString(),
      ...change,
    };
  };
  const session = String(launchData.contextTemplate.extensions[sessionId]);
  const say = (verb: string, change?: object) => send('POST', '/statements', { body: make(verb, change) });
  return { url, actor, registration, activityId, sessionId: session, token, launchData, send, make, say };
}
