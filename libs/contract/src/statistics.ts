import { z } from 'zod';
import { RecordFilter } from './records';
import { route } from './route';
import { Day, Id, Instant, plainText } from './words';

export const Target = z.object({
  id: Id,
  /** What is counted: `certified-professionals` (each person once). */
  indicator: z.enum(['certified-professionals']),
  name: z.string(),
  target: z.number().int(),
  from: z.iso.date(),
  until: z.iso.date(),
  updatedAt: Instant,
});
export type Target = z.infer<typeof Target>;

/** A cell of a breakdown after the disclosure gate: rounded to 5, or null when it may not be shown. */
export const Cell = z.object({ key: z.string(), count: z.number().int().nullable() });
export type Cell = z.infer<typeof Cell>;

export const breakdowns = ['country', 'profession', 'gender', 'month'] as const;
export const Breakdown = z.enum(breakdowns);

export const CertifiedStatistics = z.object({
  target: Target,
  /** Exact: persons with a certificate in the target's period, each once. */
  certified: z.number().int(),
  /** How many of them are synthetic persons of the demo. */
  synthetic: z.number().int(),
  /** Counts below this are not shown. */
  threshold: z.number().int(),
  breakdowns: z.array(z.object({ by: Breakdown, cells: z.array(Cell) })),
  asOf: Instant,
});
export type CertifiedStatistics = z.infer<typeof CertifiedStatistics>;

export const exportStates = ['queued', 'writing', 'ready', 'failed', 'expired'] as const;
export const exportKinds = ['completions', 'records'] as const;
export const ExportKind = z.enum(exportKinds);
export type ExportKind = z.infer<typeof ExportKind>;
export const ExportFormat = z.enum(['csv', 'ndjson']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const Export = z.object({
  id: Id,
  kind: ExportKind,
  format: ExportFormat,
  withNames: z.boolean(),
  state: z.enum(exportStates),
  rows: z.number().int().nullable(),
  sizeBytes: z.number().int().nullable(),
  requestedAt: Instant,
  readyAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
});
export type Export = z.infer<typeof Export>;

const ofExport = z.object({ exportId: Id });

/** Routes of `programmes` and `statistics`. */
export const statisticsRoutes = {
  certifiedStatistics: route({
    method: 'GET',
    path: '/api/programme/certified',
    who: 'see-programme',
    summary: 'Certified professionals against the target; the headline exact, breakdowns through the disclosure gate',
    reply: CertifiedStatistics,
  }),
  changeTarget: route({
    method: 'PATCH',
    path: '/api/programme/targets/:targetId',
    who: 'edit-targets',
    summary: 'Change a target: name, number or period',
    params: z.object({ targetId: Id }),
    body: z.object({
      name: plainText(200).min(1).optional(),
      target: z.number().int().min(1).max(1_000_000).optional(),
      from: Day.optional(),
      until: Day.optional(),
    }),
    reply: Target,
    refusals: ['not-found', 'bad-request'],
  }),
  requestExport: route({
    method: 'POST',
    path: '/api/exports',
    who: 'export-completions',
    summary:
      'Ask for an export: one row a completion as CSV, pseudonymous unless names are asked for by who may; or, by who may follow learners, one learning record a line as NDJSON',
    body: z.object({
      kind: ExportKind,
      format: ExportFormat,
      withNames: z.boolean().default(false),
      /** Of learning records: which. */
      filter: RecordFilter.nullable().default(null),
    }),
    reply: Export,
    refusals: ['not-allowed', 'bad-request'],
  }),
  listExports: route({
    method: 'GET',
    path: '/api/exports',
    who: 'export-completions',
    summary: 'My exports, newest first',
    reply: z.object({ exports: z.array(Export) }),
  }),
  getExport: route({
    method: 'GET',
    path: '/api/exports/:exportId',
    who: 'export-completions',
    summary: 'The state of one export of mine',
    params: ofExport,
    reply: Export,
    refusals: ['not-found'],
  }),
  exportFile: route({
    method: 'GET',
    path: '/api/exports/:exportId/file',
    who: 'export-completions',
    summary: 'The file of a ready export; the right is checked again',
    params: ofExport,
    reply: 'file',
    refusals: ['not-found', 'not-allowed', 'export-not-ready', 'export-expired', 'export-failed'],
  }),
};
