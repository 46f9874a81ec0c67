import type { LaunchActor } from '@amelie/rules';
import { randomUUID } from 'node:crypto';
import { type Askable, rowOf, type Tx } from '../platform/database/database';

/** One attempt of a learner on an xAPI package, as the record store knows it. */
export interface Registration {
  id: string;
  actor: LaunchActor;
  createdAt: Date;
  attemptId: string;
  packageId: string;
  preview: boolean;
  /** Null in a preview, as `moduleId`. */
  enrolmentId: string | null;
  moduleId: string | null;
}

const columns = `r.id, r.actor, r.created_at as "createdAt", r.attempt_id as "attemptId", a.package_id as "packageId",
  a.preview, a.enrolment_id as "enrolmentId", a.module_id as "moduleId"`;
const tables = `tincan_registration r join runtime_attempt a on a.id = r.attempt_id`;

/** Takes a registration for this transaction: what happens in it happens one after the other. */
export function lockRegistration(tx: Tx, id: string): Promise<Registration | null> {
  return rowOf<Registration>(tx, `select ${columns} from ${tables} where r.id = $1 for update of r`, [id]);
}

export function findRegistrationOf(database: Askable, attemptId: string): Promise<Registration | null> {
  return rowOf<Registration>(database, `select ${columns} from ${tables} where r.attempt_id = $1`, [attemptId]);
}

/** The registration of an attempt, made at its first launch and taken for this transaction. */
export async function takeRegistration(
  tx: Tx,
  { attemptId, actor }: { attemptId: string; actor: LaunchActor },
): Promise<Registration> {
  await tx.query(
    `insert into tincan_registration (id, attempt_id, actor) values ($1, $2, $3) on conflict (attempt_id) do nothing`,
    [randomUUID(), attemptId, actor],
  );
  const found = await findRegistrationOf(tx, attemptId);
  const taken = found && (await lockRegistration(tx, found.id));
  if (!taken) throw new Error('The registration of an attempt could not be taken');
  return taken;
}
