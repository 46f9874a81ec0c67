import { z } from 'zod';
import { browserFamilies, longestPageTitle, longestReport, problemKinds } from './lists';
import { route } from './route';
import { Done, Id, Instant, isStorable, Language, plainText } from './words';

export const ProblemKind = z.enum(problemKinds);
export type ProblemKind = z.infer<typeof ProblemKind>;

export const BrowserFamily = z.enum(browserFamilies);
export type BrowserFamily = z.infer<typeof BrowserFamily>;

/** A path of the portal with its ids, without what may stand behind `?` and `#`. */
export const PagePath = z
  .string()
  .max(300)
  .regex(/^\/[^?#\s\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/u)
  .refine(isStorable);

/** What somebody says, and what their browser adds. Nothing in it names the sender. */
export const GivenReport = z.object({
  kind: ProblemKind,
  message: plainText(longestReport).min(1),
  page: PagePath,
  /** What the page is called, as its sender saw it: an address tells a reader little. */
  title: plainText(longestPageTitle).min(1).nullable().default(null),
  appVersion: plainText(60),
  language: Language,
  browser: BrowserFamily,
  /** Of the window, in CSS pixels. */
  width: z.number().int().min(0).max(100_000),
  /** Of the answer that failed, when the report comes from an error. */
  requestId: Id.nullable(),
});
export type GivenReport = z.infer<typeof GivenReport>;

export const ProblemReport = GivenReport.extend({
  id: Id,
  title: z.string().nullable(),
  createdAt: Instant,
  closedAt: Instant.nullable(),
});
export type ProblemReport = z.infer<typeof ProblemReport>;

export const ReportState = z.enum(['open', 'closed']);
export type ReportState = z.infer<typeof ReportState>;

export const problemReportRoutes = {
  reportProblem: route({
    method: 'POST',
    path: '/api/problem-reports',
    who: 'anyone',
    summary: 'Report that something does not work or is wrong; the sender is not recorded',
    body: GivenReport,
    reply: Done,
    refusals: ['too-many-tries'],
  }),
  listProblemReports: route({
    method: 'GET',
    path: '/api/problem-reports',
    who: 'manage-people',
    summary: 'Reported problems, newest first: the open ones, or those that are closed',
    query: z.object({
      state: ReportState.default('open'),
      page: z.coerce.number().int().min(1).default(1),
    }),
    reply: z.object({ reports: z.array(ProblemReport), total: z.number().int(), pageSize: z.number().int() }),
  }),
  closeProblemReport: route({
    method: 'PATCH',
    path: '/api/problem-reports/:reportId',
    who: 'manage-people',
    summary: 'Close a report, or open it again',
    params: z.object({ reportId: Id }),
    body: z.object({ closed: z.boolean() }),
    reply: ProblemReport,
    refusals: ['not-found'],
  }),
};
