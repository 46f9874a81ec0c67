import type { Given, ProblemReport, problemReportRoutes } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { readProblemReport } from './problem-reports.queries';

/** Closes a report, or opens it again; what is so already stays so. Refuses `not-found`. */
export function closeProblemReport(
  database: Database,
  actor: Actor,
  { reportId, closed }: Given<typeof problemReportRoutes.closeProblemReport>,
): Promise<ProblemReport> {
  return database.transaction(async (tx) => {
    await readProblemReport(tx, reportId);
    await tx.query(
      `update problem_report set closed_at = case when $2::boolean then coalesce(closed_at, now()) end where id = $1`,
      [reportId, closed],
    );
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: closed ? 'close-problem-report' : 'reopen-problem-report',
      objectType: 'problem-report',
      objectId: reportId,
    });
    return readProblemReport(tx, reportId);
  });
}
