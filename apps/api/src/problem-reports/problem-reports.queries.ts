import type { Given, ProblemReport, problemReportRoutes, Reply } from '@amelie/contract';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

const pageSize = 50;

type ReportRow = Omit<ProblemReport, 'createdAt' | 'closedAt'> & { createdAt: Date; closedAt: Date | null };

const reportColumns = `id, kind, message, page, title, app_version as "appVersion", language, browser, width,
  request_id as "requestId", created_at as "createdAt", closed_at as "closedAt"`;

const reportOf = (row: ReportRow): ProblemReport => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
});

/** The open reports, or the closed ones, newest first. */
export async function listProblemReports(
  database: Askable,
  { state, page }: Given<typeof problemReportRoutes.listProblemReports>,
): Promise<Reply<typeof problemReportRoutes.listProblemReports>> {
  const matches = state === 'open' ? 'closed_at is null' : 'closed_at is not null';
  const rows = await rowsOf<ReportRow>(
    database,
    `select ${reportColumns} from problem_report where ${matches} order by created_at desc, id desc limit $1 offset $2`,
    [pageSize, (page - 1) * pageSize],
  );
  const count = await rowOf<{ total: number }>(
    database,
    `select count(*)::int as total from problem_report where ${matches}`,
  );
  return { reports: rows.map(reportOf), total: count?.total ?? 0, pageSize };
}

/** One report. Refuses `not-found`. */
export async function readProblemReport(database: Askable, reportId: string): Promise<ProblemReport> {
  const row = await rowOf<ReportRow>(database, `select ${reportColumns} from problem_report where id = $1`, [reportId]);
  if (!row) throw new Refusal('not-found');
  return reportOf(row);
}
