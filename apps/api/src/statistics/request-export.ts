import { newId } from '@amelie/ground';
import type { Export, Given, statisticsRoutes } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';
import { type Actor, demandRight } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { findMyExport } from './export.queries';

/** Writes the wish for an export and its job. Names need a right of their own. Refuses `not-allowed`. */
export function requestExport(
  database: Database,
  actor: Actor,
  { kind, format, withNames }: Given<typeof statisticsRoutes.requestExport>,
): Promise<Export> {
  demandRight(actor, 'export-completions');
  if (withNames) demandRight(actor, 'export-names');
  return database.transaction(async (tx) => {
    const id = newId();
    await tx.query(
      `insert into export (id, kind, format, with_names, state, requested_by) values ($1, $2, $3, $4, 'queued', $5)`,
      [id, kind, format, withNames, actor.accountId],
    );
    await addJob(tx, 'write-export', { exportId: id });
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'request-export',
      objectType: 'export',
      objectId: id,
      detail: { kind, format, withNames },
    });
    const asked = await findMyExport(tx, id, actor.accountId);
    if (!asked) throw new Refusal('not-found');
    return asked;
  });
}
