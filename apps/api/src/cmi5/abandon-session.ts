import { abandonedStatement, type LmsStatement } from '@amelie/rules';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database, Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { courseOf, toldActivity, unitOf } from './course-of';
import { lockRegistration, type Registration } from './registrations.queries';
import { sayWithin, toldIn } from './say';
import { closeSession, findActiveSession, findSession, type SessionRow } from './sessions.queries';

/**
 * Ends a session that its AU has not terminated (cmi5 9.3.6). Answers what the LMS has to say of it, nothing when it was
 * over already. The registration is taken by the caller.
 */
export async function abandonWithin(tx: Tx, registration: Registration, session: SessionRow): Promise<LmsStatement[]> {
  if (!(await closeSession(tx, session.id))) return [];
  const { node } = unitOf(await courseOf(tx, registration.packageId), session.auId);
  const heard = session.heardAt ?? session.launchedAt;
  const seconds = (heard.getTime() - session.launchedAt.getTime()) / 1000;
  const activity = toldActivity(registration.idBase, 'au', node);
  return [abandonedStatement(toldIn(registration, session.id), activity, seconds)];
}

/** Ends the session that a registration has open, if there is one. */
export async function abandonActive(tx: Tx, registration: Registration): Promise<LmsStatement[]> {
  const session = await findActiveSession(tx, registration.id);
  return session ? abandonWithin(tx, registration, session) : [];
}

interface AbandonParts {
  database: Database;
  appOrigin: string;
}

/** Ends one session by its id; one that is over stays as it is. Refuses `not-found`. */
export async function abandonById({ database, appOrigin }: AbandonParts, sessionId: string): Promise<void> {
  await database.transaction(async (tx) => {
    const found = await findSession(tx, sessionId);
    const registration = found && (await lockRegistration(tx, found.registrationId));
    const session = registration && (await findSession(tx, sessionId));
    if (!registration || !session) throw new Refusal('not-found');
    await sayWithin(tx, appOrigin, { told: await abandonWithin(tx, registration, session) });
  });
}

/** Somebody ends a session for a learner. Refuses `not-found`. */
export async function abandonSession(
  parts: AbandonParts,
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<{ done: true }> {
  await abandonById(parts, sessionId);
  await writeAudit(parts.database, {
    actorId: actor.accountId,
    action: 'abandon-cmi5-session',
    objectType: 'cmi5-session',
    objectId: sessionId,
  });
  return { done: true };
}
