import type { JobName } from './job-names';

/**
 * Jobs that take minutes have a lane of their own, so that a certificate or a mail never waits behind an import. Each
 * lane with how many of its jobs a worker runs at once.
 */
export const lanes = { quick: 3, long: 2 } as const;

export type Lane = keyof typeof lanes;

const long: ReadonlySet<string> = new Set<JobName>([
  'forward-records',
  'import-package',
  'read-question-file',
  'write-export',
]);

/** The lane of a job, by its name. */
export const laneOf = (job: string): Lane => (long.has(job) ? 'long' : 'quick');
