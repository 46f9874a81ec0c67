import { z } from 'zod';
import { route } from './route';
import { Done, Id, Instant, iri, plainText } from './words';

/** What a client of the learning record store may do (xAPI 1.0.3 Communication 4.2). */
export const lrsScopes = [
  'statements/write',
  'statements/read/mine',
  'statements/read',
  'state',
  'profile',
  'all/read',
  'all',
] as const;
export const LrsScope = z.enum(lrsScopes);
export type LrsScope = z.infer<typeof LrsScope>;

export const GivenLrsCredential = z.object({
  name: plainText(100).min(1),
  scopes: z.array(LrsScope).min(1).max(lrsScopes.length),
  /** Where given: only activities whose ids begin with this. */
  activityPrefix: iri(1000).nullable().default(null),
});
export type GivenLrsCredential = z.infer<typeof GivenLrsCredential>;

export const LrsCredential = z.object({
  id: Id,
  name: z.string(),
  key: z.string(),
  scopes: z.array(LrsScope),
  activityPrefix: z.string().nullable(),
  createdAt: Instant,
  revokedAt: Instant.nullable(),
});
export type LrsCredential = z.infer<typeof LrsCredential>;

export const lrsCredentialRoutes = {
  listLrsCredentials: route({
    method: 'GET',
    path: '/api/lrs-credentials',
    who: 'manage-people',
    summary: 'Credentials of clients of the learning record store, newest first, without their secrets',
    reply: z.object({ credentials: z.array(LrsCredential) }),
  }),
  createLrsCredential: route({
    method: 'POST',
    path: '/api/lrs-credentials',
    who: 'manage-people',
    summary: 'Create a credential for a client of the learning record store; its secret is shown this once',
    body: GivenLrsCredential,
    reply: z.object({ credential: LrsCredential, secret: z.string(), endpoint: z.string() }),
  }),
  revokeLrsCredential: route({
    method: 'DELETE',
    path: '/api/lrs-credentials/:credentialId',
    who: 'manage-people',
    summary: 'Revoke a credential of a client of the learning record store; within a second it opens nothing any more',
    params: z.object({ credentialId: Id }),
    reply: Done,
    refusals: ['not-found'],
  }),
};
