import { z } from 'zod';
import { route } from './route';
import { Done, Id, Instant } from './words';

/** What the platform does by itself, a row and a job each. */
export const jobKinds = [
  'close-attempt',
  'forward-records',
  'import-package',
  'invite-follow-up',
  'read-question-file',
  'remind-delayed-test',
  'render-certificate',
  'send-booster',
  'send-mail',
  'tell-records',
  'write-export',
] as const;
export const JobKind = z.enum(jobKinds);
export type JobKind = z.infer<typeof JobKind>;

/** Why a try failed, as far as it may be told: no message of a library leaves the log, it may name a person. */
export const jobFaults = [
  'line-down',
  'mail-refused',
  'mail-sign-in',
  'storage-full',
  'file-missing',
  'file-forbidden',
  'database',
  'too-slow',
  'unknown',
] as const;
export const JobFault = z.enum(jobFaults);
export type JobFault = z.infer<typeof JobFault>;

/** Waiting for its turn or for the next try, running, or given up after the last try. */
export const jobStates = ['waiting', 'running', 'failed'] as const;

/** A job that is not done: what kind of work, and how it stands. Whom it is for is not told. */
export const OpenJob = z.object({
  id: Id,
  kind: JobKind,
  state: z.enum(jobStates),
  /** Tries that failed. */
  failures: z.number().int(),
  /** Why the last try failed; null before one did. */
  fault: JobFault.nullable(),
  askedAt: Instant,
  triedAt: Instant.nullable(),
});
export type OpenJob = z.infer<typeof OpenJob>;

export const JobList = z.object({
  waiting: z.number().int(),
  running: z.number().int(),
  failed: z.number().int(),
  /** What was done in the last 24 hours, by kind; every kind is listed. */
  done: z.array(z.object({ kind: JobKind, count: z.number().int() })),
  /** After so many failed tries a job is given up. */
  tries: z.number().int(),
  /** The failed ones first, then the newest; at most 100. */
  jobs: z.array(OpenJob),
});
export type JobList = z.infer<typeof JobList>;

export const jobRoutes = {
  listJobs: route({
    method: 'GET',
    path: '/api/jobs',
    who: 'manage-people',
    summary: 'What the platform does by itself: waiting, running, given up, and done in the last 24 hours',
    reply: JobList,
  }),
  retryJob: route({
    method: 'POST',
    path: '/api/jobs/:jobId/retry',
    who: 'manage-people',
    summary: 'Try a job again that was given up',
    params: z.object({ jobId: Id }),
    reply: Done,
    refusals: ['not-found', 'job-not-failed'],
  }),
};
