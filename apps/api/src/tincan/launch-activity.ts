import { newToken, sha256 } from '@amelie/ground';
import { type LaunchActor, launchLinkOf } from '@amelie/rules';
import { randomUUID } from 'node:crypto';
import type { Tx } from '../platform/database/database';
import { activitiesOf, activityOf } from './activities-of';
import { notePartOpened } from './parts.queries';
import { takeRegistration } from './registrations.queries';
import { sayLaunched } from './say-launched';
import { beginSession } from './sessions.queries';
import { tellParts } from './tell-parts';

export interface ActivityLaunch {
  appOrigin: string;
  platform: string;
  attemptId: string;
  packageId: string;
  launchId: string;
  epoch: number;
  activityId: string;
  /** Where the activity stands, whole, with the query of its own. */
  address: string;
  /** What the package may know of the learner: a pseudonym. */
  learner: { id: string; name: string };
  /** The language that the learner reads. */
  language: string;
}

/**
 * Launches an activity of an xAPI package by the convention of Tin Can (RusticiSoftware/launch): a session with a token of
 * its own, bound to the attempt's registration; the one before it ends. Refuses `not-found`.
 */
export async function launchActivity(tx: Tx, launch: ActivityLaunch): Promise<{ url: string; sessionId: string }> {
  const { appOrigin, attemptId, launchId, epoch, activityId, learner } = launch;
  const activity = activityOf(await activitiesOf(tx, launch.packageId), activityId);
  const actor: LaunchActor = {
    objectType: 'Agent',
    name: learner.name,
    account: { homePage: appOrigin, name: learner.id },
  };
  const registration = await takeRegistration(tx, { attemptId, actor });
  const [sessionId, secret] = [randomUUID(), newToken()];
  const tokenSha256 = sha256(secret);
  await beginSession(tx, { id: sessionId, registrationId: registration.id, activityId, launchId, epoch, tokenSha256 });
  await notePartOpened(tx, registration.id, activityId);
  await tellParts(tx, registration, 0);
  await sayLaunched(tx, { registration, activity, appOrigin });
  const url = launchLinkOf(launch.address, {
    endpoint: `${appOrigin}/xapi/`,
    auth: `Basic ${Buffer.from(`${sessionId}:${secret}`).toString('base64')}`,
    actor: registration.actor,
    registration: registration.id,
    activityId,
    platform: launch.platform,
    language: launch.language,
  });
  return { url, sessionId };
}
