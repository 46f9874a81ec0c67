import type { JobList } from '@amelie/contract';
import type { Askable } from '../database/database';
import { countDoneJobs, countOpenJobs, listOpenJobs } from './open-jobs.queries';
import { mostTries } from './tries';

/** What the platform does by itself. It is read from the outbox, so that it is the same whatever carries the jobs. */
export async function listJobs(database: Askable): Promise<JobList> {
  const [counts, done, jobs] = await Promise.all([
    countOpenJobs(database),
    countDoneJobs(database),
    listOpenJobs(database),
  ]);
  return { ...counts, done, tries: mostTries, jobs };
}
