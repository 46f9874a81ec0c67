import { z } from 'zod';
import { route } from './route';
import { Id, Instant, iri, Language, plainText } from './words';

/** Which statements of the record store are looked for; what is null says nothing. */
export const RecordFilter = z.strictObject({
  verb: iri(1000).nullable().default(null),
  activity: iri(1000).nullable().default(null),
  /** As a line says it: a pseudonym of this platform, `mailto:…`, `sha1:…`, an OpenID, or `name @ home page`. */
  actor: plainText(2000).nullable().default(null),
  registration: Id.nullable().default(null),
  /** By the moment at which the store took them. */
  since: Instant.nullable().default(null),
  until: Instant.nullable().default(null),
  /** The credential that stored them, or the platform itself. */
  source: z
    .union([Id, z.literal('platform')])
    .nullable()
    .default(null),
});
export type RecordFilter = z.infer<typeof RecordFilter>;

export const recordObjects = ['activity', 'person', 'statement', 'sub-statement'] as const;

/** One statement in short: who did what, and what came of it. */
export const RecordLine = z.object({
  id: Id,
  storedAt: Instant,
  /** When it happened, by the word of whoever stored it. */
  happenedAt: Instant,
  voided: z.boolean(),
  /** `text` finds the same person again; a group without an identity has none. */
  actor: z.object({ text: z.string().nullable(), name: z.string().nullable() }),
  /** `display` in the reader's language, where the statement says how its verb reads. */
  verb: z.object({ id: z.string(), display: z.string().nullable() }),
  object: z.object({ kind: z.enum(recordObjects), id: z.string().nullable(), name: z.string().nullable() }),
  result: z.object({
    success: z.boolean().nullable(),
    completion: z.boolean().nullable(),
    /** Between -1 and 1. */
    score: z.number().nullable(),
    /** How long it took. */
    seconds: z.number().nullable(),
  }),
  registration: Id.nullable(),
  /** Who stored it, by name. */
  source: z.string().nullable(),
});
export type RecordLine = z.infer<typeof RecordLine>;

/** Routes of the viewer of the record store. What tells of persons is asked for by POST: each look is recorded. */
export const recordRoutes = {
  findRecords: route({
    method: 'POST',
    path: '/api/records/searches',
    who: 'follow-learners',
    summary: 'Statements of the learning record store, those that were stored last first; the look is recorded',
    body: z.object({
      filter: RecordFilter,
      language: Language,
      /** Where the page before ended; null for the first. */
      cursor: z
        .string()
        .regex(/^\d{1,14}-\d{1,15}$/)
        .nullable(),
    }),
    reply: z.object({ records: z.array(RecordLine), next: z.string().nullable() }),
    refusals: ['bad-request'],
  }),
  openRecord: route({
    method: 'POST',
    path: '/api/records/:statementId/openings',
    who: 'follow-learners',
    summary: 'One statement as the store keeps it; the look is recorded',
    params: z.object({ statementId: Id }),
    /** JSON, indented for people. */
    reply: z.object({ json: z.string(), voided: z.boolean() }),
    refusals: ['not-found'],
  }),
  listRecordSources: route({
    method: 'GET',
    path: '/api/record-sources',
    who: 'follow-learners',
    summary: 'Who stores statements here: the credentials by name, revoked ones too',
    reply: z.object({ sources: z.array(z.object({ id: Id, name: z.string(), revoked: z.boolean() })) }),
  }),
};
