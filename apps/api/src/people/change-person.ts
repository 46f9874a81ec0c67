import type { Given, peopleRoutes, Person } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database, Tx } from '../platform/database/database';
import { rowOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { readPerson } from './list-people';
import { endSessions } from './sessions';

/** Somebody has to be able to let others in: the last open administrator stays one. */
async function demandAnAdministrator(tx: Tx): Promise<void> {
  const row = await rowOf<{ left: number }>(
    tx,
    `select count(*)::int as left from account where 'administrator' = any(roles) and disabled_at is null`,
  );
  if (!row || row.left === 0) throw new Refusal('last-administrator');
}

/** Changes roles, single rights or the state of an account; its sessions end, so the change holds at once. */
export function changePerson(
  database: Database,
  actor: Actor,
  given: Given<typeof peopleRoutes.changePerson>,
): Promise<Person> {
  const { personId, roles, grantedRights, disabled } = given;
  return database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(7212)');
    await readPerson(tx, personId);
    await tx.query(
      `update account set
         roles = coalesce($2, roles),
         granted_rights = coalesce($3, granted_rights),
         disabled_at = case when $4::boolean is null then disabled_at when $4 then coalesce(disabled_at, now()) else null end
       where id = $1`,
      [personId, roles ?? null, grantedRights ?? null, disabled ?? null],
    );
    await demandAnAdministrator(tx);
    await endSessions(tx, personId, actor.sessionId);
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'change-person',
      objectType: 'account',
      objectId: personId,
      detail: { roles, grantedRights, disabled },
    });
    return readPerson(tx, personId);
  });
}
