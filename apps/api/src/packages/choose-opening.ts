import type { Given, OpensIn, PackageState, routes } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import { type Database, rowOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';

/** SQL for where a package runs, given as `p`: by the trainer's choice, else by what its version asks for. */
export const opensInSql = `coalesce(
  (select l.opens_in from package_line l where l.id = p.line_id), p.report ->> 'opensIn', 'page')`;

interface Found {
  state: PackageState;
  lineId: string;
  opensIn: OpensIn | null;
}

/**
 * Chooses where a package runs, for all its versions. Players that are open stay as they are; the next launch, or a
 * reload, follows. Refuses `not-found`, `package-not-ready`.
 */
export async function chooseOpening(
  database: Database,
  actor: Actor,
  { packageId, opensIn }: Given<typeof routes.chooseOpening>,
): Promise<{ done: true }> {
  return database.transaction(async (tx) => {
    const found = await rowOf<Found>(
      tx,
      `select p.state, l.id as "lineId", l.opens_in as "opensIn"
       from package p join package_line l on l.id = p.line_id where p.id = $1 for update of l`,
      [packageId],
    );
    if (!found) throw new Refusal('not-found');
    if (found.state !== 'ready') throw new Refusal('package-not-ready');
    if (found.opensIn === opensIn) return { done: true };
    await tx.query(`update package_line set opens_in = $2 where id = $1`, [found.lineId, opensIn]);
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'choose-opening',
      objectType: 'package',
      objectId: packageId,
      detail: { opensIn },
    });
    return { done: true };
  });
}
