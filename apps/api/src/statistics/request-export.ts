import { newId } from '@amelie/ground';
import type { Export, ExportFormat, ExportKind, Given, RecordFilter, statisticsRoutes } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';
import { type Actor, demandRight } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { findMyExport } from './export.queries';

/** In which format each kind is written. */
const formats: Record<ExportKind, ExportFormat> = { completions: 'csv', records: 'ndjson' };

/** What was asked for, without what a condition says: it may name somebody. */
const conditionsOf = (filter: RecordFilter | null) =>
  Object.entries(filter ?? {}).flatMap(([name, value]) => (value === null ? [] : [name]));

/**
 * Writes the wish for an export and its job. Names need a right of their own, learning records that of following
 * learners. Refuses `not-allowed`, `bad-request` for a format that the kind is not written in.
 */
export function requestExport(
  database: Database,
  actor: Actor,
  { kind, format, withNames, filter }: Given<typeof statisticsRoutes.requestExport>,
): Promise<Export> {
  demandRight(actor, 'export-completions');
  if (withNames) demandRight(actor, 'export-names');
  if (kind === 'records') demandRight(actor, 'follow-learners');
  if (format !== formats[kind] || (kind === 'records' && withNames)) throw new Refusal('bad-request');
  return database.transaction(async (tx) => {
    const id = newId();
    await tx.query(
      `insert into export (id, kind, format, with_names, filter, state, requested_by) values ($1, $2, $3, $4, $5, 'queued', $6)`,
      [id, kind, format, withNames, kind === 'records' ? filter : null, actor.accountId],
    );
    await addJob(tx, 'write-export', { exportId: id });
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'request-export',
      objectType: 'export',
      objectId: id,
      detail: { kind, format, withNames, ...(kind === 'records' && { by: conditionsOf(filter) }) },
    });
    const asked = await findMyExport(tx, id, actor.accountId);
    if (!asked) throw new Refusal('not-found');
    return asked;
  });
}
