import { newToken, sha256 } from '@amelie/ground';
import {
  contextTemplateOf,
  launchDataId,
  launchDataOf,
  launchedStatement,
  type LaunchFacts,
  type LaunchMode,
  launchUrlOf,
  preferencesId,
} from '@amelie/rules';
import { randomUUID } from 'node:crypto';
import { beginAgentProfile, putState } from '../lrs/documents/put-document';
import type { Tx } from '../platform/database/database';
import { abandonActive } from './abandon-session';
import { courseOf, toldActivity, unitOf } from './course-of';
import type { Registration } from './registrations.queries';
import { sayWithin, toldIn } from './say';
import { insertSession } from './sessions.queries';

export interface UnitLaunch {
  appOrigin: string;
  /** Taken by this transaction. */
  registration: Registration;
  auId: string;
  launchMode: LaunchMode;
  launchId: string;
  /** Where the AU stands, whole, with the query of its own. */
  address: string;
  returnUrl: string | null;
  /** The language that the learner reads. */
  language: string;
}

export interface LaunchedUnit {
  url: string;
  sessionId: string;
}

/** What an AU needs to find in the store: its launch data, and preferences where the learner has none (10, 11). */
async function putDocuments(tx: Tx, launch: UnitLaunch, facts: LaunchFacts, activityId: string): Promise<void> {
  const { actor: agent, id: registration } = launch.registration;
  await putState(tx, { activityId, agent, registration, stateId: launchDataId }, launchDataOf(facts));
  const preferences = { languagePreference: launch.language, audioPreference: 'on' };
  await beginAgentProfile(tx, { agent, profileId: preferencesId }, preferences);
}

/**
 * Launches an AU (cmi5 8, 9.3.1, 10): a session that is still open in the registration is abandoned, the launch data are
 * written, launched is said, and the URL is made. Refuses `not-found`.
 */
export async function launchUnit(tx: Tx, launch: UnitLaunch): Promise<LaunchedUnit> {
  const { registration, auId, launchMode, launchId, address, appOrigin } = launch;
  const { node, au } = unitOf(await courseOf(tx, registration.packageId), auId);
  const abandoned = await abandonActive(tx, registration);
  const [sessionId, fetchKey] = [randomUUID(), newToken()];
  const facts: LaunchFacts = { publisherId: auId, au, sessionId, launchMode, returnUrl: launch.returnUrl };
  await insertSession(tx, {
    id: sessionId,
    registrationId: registration.id,
    auId,
    launchId,
    launchMode,
    masteryScore: au.masteryScore,
    contextTemplate: contextTemplateOf(facts),
    fetchSha256: sha256(fetchKey),
  });
  const activity = toldActivity(registration.idBase, 'au', node);
  await putDocuments(tx, launch, facts, activity.id);
  const launched = launchedStatement(toldIn(registration, sessionId), { activity, au, launchMode, launchUrl: address });
  await sayWithin(tx, appOrigin, { told: [...abandoned, launched] });
  const url = launchUrlOf(address, {
    endpoint: `${appOrigin}/xapi/`,
    fetch: `${appOrigin}/xapi/fetch/${fetchKey}`,
    actor: registration.actor,
    registration: registration.id,
    activityId: activity.id,
  });
  return { url, sessionId };
}
