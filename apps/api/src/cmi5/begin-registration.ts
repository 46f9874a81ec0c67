import { newId } from '@amelie/ground';
import type { LaunchActor } from '@amelie/rules';
import { randomUUID } from 'node:crypto';
import type { Tx } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import {
  findRegistrationOf,
  insertRegistration,
  lockRegistration,
  type NewRegistration,
  type Registration,
} from './registrations.queries';
import { sayWithin } from './say';
import { settle } from './settle';

/**
 * Writes a registration down. What asks for nothing is satisfied from the start, and said so before anything is launched
 * (cmi5 9.6.1).
 */
async function begin(
  tx: Tx,
  appOrigin: string,
  { opens = true, ...given }: NewRegistration & { opens?: boolean | undefined },
): Promise<Registration | null> {
  const registration = await insertRegistration(tx, given);
  if (!registration) return null;
  const settled = { sessionId: newId(), evidence: 'self-reported', secondsAdded: 0, opens } as const;
  await sayWithin(tx, appOrigin, { told: await settle(tx, registration, settled) });
  return registration;
}

interface AttemptToRegister {
  attemptId: string;
  packageId: string;
  /** Of the package and all its versions: the ids of its activities hang on it. */
  lineId: string;
  /** What the package may know of the learner: a pseudonym. */
  learner: { id: string; name: string };
  /** False when staff register the learner, who has opened nothing yet. */
  opens?: boolean;
}

export const idBaseOf = (appOrigin: string, lineId: string): string => `${appOrigin}/cmi5/${lineId}`;

/** The registration of a learner's attempt, made at its first launch and taken for this transaction. */
export async function registerAttempt(tx: Tx, appOrigin: string, given: AttemptToRegister): Promise<Registration> {
  const found = await findRegistrationOf(tx, given.attemptId);
  const actor: LaunchActor = {
    objectType: 'Agent',
    name: given.learner.name,
    account: { homePage: appOrigin, name: given.learner.id },
  };
  const { attemptId, packageId, lineId, opens } = given;
  const registration = found
    ? await lockRegistration(tx, found.id)
    : await begin(tx, appOrigin, {
        id: randomUUID(),
        attemptId,
        packageId,
        actor,
        idBase: idBaseOf(appOrigin, lineId),
        opens,
      });
  // Launches of one attempt come one after the other, so nobody else made it in between.
  if (!registration) throw new Error('The registration of an attempt could not be taken');
  return registration;
}

interface RegistrationAsked {
  /** Null for a new one. */
  registration: string | null;
  packageId: string;
  lineId: string;
  actor: LaunchActor;
}

const sameAgent = (one: LaunchActor, other: LaunchActor) =>
  one.account.homePage === other.account.homePage && one.account.name === other.account.name;

/**
 * The registration that an administrator asks for, made with the actor as given when there is none of this id. Refuses
 * `registration-taken` when it is of another package, of somebody else, or of a learner of this platform.
 */
export async function registerActor(tx: Tx, appOrigin: string, asked: RegistrationAsked): Promise<Registration> {
  const id = asked.registration?.toLowerCase() ?? randomUUID();
  const { packageId, lineId, actor } = asked;
  const begun = await begin(tx, appOrigin, {
    id,
    attemptId: null,
    packageId,
    actor,
    idBase: idBaseOf(appOrigin, lineId),
  });
  const registration = begun ?? (await lockRegistration(tx, id));
  const fits =
    registration?.attemptId === null && registration.packageId === packageId && sameAgent(registration.actor, actor);
  if (!registration || !fits) throw new Refusal('registration-taken');
  return registration;
}
