import type { Given, routes } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { beginChange } from './begin-change';

type Suspension = Given<typeof routes.suspendCertificate> & { now: Date };

/** Suspends a certificate while something is looked into. Refuses `not-found`, `certificate-own`, `certificate-state`. */
export async function suspendCertificate(database: Database, actor: Actor, given: Suspension): Promise<void> {
  await database.transaction(async (tx) => {
    await beginChange(tx, actor, { ...given, change: 'suspend' });
    await tx.query(`update certificate set suspended_at = $2, reason = $3 where id = $1`, [
      given.certificateId,
      given.now,
      given.reason,
    ]);
  });
}

type Reinstatement = Given<typeof routes.reinstateCertificate> & { now: Date };

/** Puts a suspended certificate back. Refuses `not-found`, `certificate-own`, `certificate-state`. */
export async function reinstateCertificate(database: Database, actor: Actor, given: Reinstatement): Promise<void> {
  await database.transaction(async (tx) => {
    await beginChange(tx, actor, { ...given, change: 'reinstate', reason: null });
    await tx.query(`update certificate set suspended_at = null, reason = null where id = $1`, [given.certificateId]);
  });
}
