import type { Cmi5Node, Given, routes } from '@amelie/contract';
import { type LmsStatement, waivedStatement } from '@amelie/rules';
import { randomUUID } from 'node:crypto';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database, Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { courseOf, toldActivity } from './course-of';
import { chosenUnit } from './chosen-unit';
import { lockRegistration, type Registration } from './registrations.queries';
import { sayWithin, toldIn } from './say';
import { settle } from './settle';
import { readUnit, saveWaiver } from './units.queries';

interface Waived {
  registration: Registration;
  units: readonly Cmi5Node[];
  /** What the statement names (9.5.5.2). */
  told: string;
  /** What staff and learner read. */
  reason: string;
}

/**
 * Counts AUs of a registration as done by other means: each is said in a session of its own, with the reason (cmi5 9.3.7),
 * and for good. The registration is taken by the caller, who sees to it that none of them was waived before.
 */
export async function waiveWithin(
  tx: Tx,
  appOrigin: string,
  actor: Actor,
  { registration, units, told: toldReason, reason }: Waived,
): Promise<void> {
  const told: LmsStatement[] = [];
  let sessionId: string = randomUUID();
  for (const node of units) {
    sessionId = randomUUID();
    const place = { registrationId: registration.id, auId: node.id };
    await saveWaiver(tx, place, { accountId: actor.accountId, reason });
    const activity = toldActivity(registration.idBase, 'au', node);
    told.push(waivedStatement(toldIn(registration, sessionId), activity, toldReason));
  }
  const satisfied = await settle(tx, registration, { sessionId, evidence: 'confirmed', secondsAdded: 0 });
  await writeAudit(tx, {
    actorId: actor.accountId,
    action: 'waive-cmi5-unit',
    objectType: 'cmi5-registration',
    objectId: registration.id,
    detail: units.length === 1 ? { auId: units[0]?.id } : { auIds: units.map(({ id }) => id) },
  });
  await sayWithin(tx, appOrigin, { told: [...told, ...satisfied] });
}

/**
 * Counts an AU of a registration as done by other means. Refuses `not-found`, `reason-missing`, `unit-waived`.
 */
export function waiveUnit(
  { database, appOrigin }: { database: Database; appOrigin: string },
  actor: Actor,
  given: Given<typeof routes.waiveUnit>,
): Promise<{ done: true }> {
  const reason = given.reason.trim();
  if (reason === '') throw new Refusal('reason-missing');
  return database.transaction(async (tx) => {
    const registration = await lockRegistration(tx, given.registrationId);
    if (!registration) throw new Refusal('not-found');
    const node = chosenUnit(await courseOf(tx, registration.packageId), given);
    if ((await readUnit(tx, registration.id, node.id)).waived) throw new Refusal('unit-waived');
    await waiveWithin(tx, appOrigin, actor, { registration, units: [node], told: reason, reason });
    return { done: true } as const;
  });
}
