import type { PlayerState } from '@amelie/contract';
import type { Statement } from '@amelie/formats';
import { randomUUID } from 'node:crypto';
import { type LearningPackage, openModule } from '../../launches/testing/build-launch';
import { strangerTo, type XapiReply, type XapiSend } from '../../lrs/testing/xapi-client';
import type { TestApp, TestClient } from '../../testing/test-app';
import { idOf } from './build-tincan';

/** An activity as it runs: what it read from its launch link, and what it can say. */
export interface RunningActivity {
  url: URL;
  actor: Statement['actor'];
  registration: string;
  activityId: string;
  launchId: string;
  auth: string;
  send: XapiSend;
  make(verb: string, change?: object): Statement;
  say(verb: string, change?: object): Promise<XapiReply>;
}

function running(app: TestApp, launchId: string, launchUrl: string): RunningActivity {
  const url = new URL(launchUrl);
  const of = (name: string) => url.searchParams.get(name) ?? '';
  const [auth, registration, activityId] = [of('auth'), of('registration'), of('activity_id')];
  const actor: Statement['actor'] = JSON.parse(of('actor'));
  const send = strangerTo(app, { authorization: auth });
  const make = (verb: string, change: object = {}): Statement => ({
    id: randomUUID(),
    actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: { id: activityId },
    context: { registration },
    timestamp: new Date().toISOString(),
    ...change,
  });
  const say = (verb: string, change?: object) => send('POST', '/statements', { body: make(verb, change) });
  return { url, actor, registration, activityId, launchId, auth, send, make, say };
}

/** Launches one activity in a player that is open. */
export async function openIn(
  app: TestApp,
  client: TestClient,
  { launchId, epoch }: Pick<PlayerState, 'launchId' | 'epoch'>,
  name = 'one',
): Promise<RunningActivity> {
  const { body } = await client.post<{ url: string }>(`/api/launches/${launchId}/units`, { epoch, itemId: idOf(name) });
  return running(app, launchId, body.url);
}

/** Opens the module and launches one of its activities, as the player does. */
export async function launch(app: TestApp, learning: LearningPackage, name = 'one'): Promise<RunningActivity> {
  return openIn(app, learning.client, await openModule(learning), name);
}
