import type { Given, Reply, routes } from '@amelie/contract';
import { writeAudit } from '../../platform/audit/write-audit';
import type { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/policy/actor';
import { Refusal } from '../../platform/refusals/refusal';
import { readStored } from '../statements/present-statements';
import { findRecordRow } from './records.queries';

/** One statement as it is kept, indented for people; the look is recorded. Refuses `not-found`. */
export function openRecord(
  database: Database,
  actor: Actor,
  { statementId }: Given<typeof routes.openRecord>,
): Promise<Reply<typeof routes.openRecord>> {
  return database.transaction(async (tx) => {
    const row = await findRecordRow(tx, statementId);
    if (!row) throw new Refusal('not-found');
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'open-record',
      objectType: 'lrs-statement',
      objectId: statementId.toLowerCase(),
    });
    return { json: JSON.stringify(readStored(row.body), null, 2), voided: row.voided };
  });
}
