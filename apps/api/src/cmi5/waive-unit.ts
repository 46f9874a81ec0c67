import type { Given, routes } from '@amelie/contract';
import { waivedStatement } from '@amelie/rules';
import { randomUUID } from 'node:crypto';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { courseOf, toldActivity } from './course-of';
import { chosenUnit } from './chosen-unit';
import { lockRegistration } from './registrations.queries';
import { sayWithin, toldIn } from './say';
import { settle } from './settle';
import { readUnit, saveWaiver } from './units.queries';

/**
 * Counts an AU as done by other means, once a registration (cmi5 9.3.7), with the reason that its statement names. Refuses
 * `not-found`, `reason-missing`, `unit-waived`.
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
    const place = { registrationId: registration.id, auId: node.id };
    if ((await readUnit(tx, place.registrationId, place.auId)).waived) throw new Refusal('unit-waived');
    await saveWaiver(tx, place, { accountId: actor.accountId, reason });
    const sessionId = randomUUID();
    const activity = toldActivity(registration.idBase, 'au', node);
    const waived = waivedStatement(toldIn(registration, sessionId), activity, reason);
    const satisfied = await settle(tx, registration, { sessionId, evidence: 'confirmed', secondsAdded: 0 });
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'waive-cmi5-unit',
      objectType: 'cmi5-registration',
      objectId: registration.id,
      detail: { auId: node.id },
    });
    await sayWithin(tx, appOrigin, { told: [waived, ...satisfied] });
    return { done: true } as const;
  });
}
