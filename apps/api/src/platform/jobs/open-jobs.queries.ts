import { JobFault, JobKind, type JobList, jobKinds, type OpenJob } from '@amelie/contract';
import { type Askable, rowOf, rowsOf } from '../database/database';
import { mostTries } from './tries';

/** How an open row stands. A try runs from the moment a worker takes the row until it is done or has failed. */
const state = `case
  when started_at is not null and (failed_at is null or started_at > failed_at) then 'running'
  when failures >= ${mostTries} then 'failed'
  else 'waiting' end`;

/** Rows of this version's kinds: an older worker may still know others. */
const known = `done_at is null and job = any($1)`;

interface JobRow {
  id: string;
  kind: JobKind;
  state: OpenJob['state'];
  failures: number;
  fault: string | null;
  askedAt: Date;
  triedAt: Date | null;
}

type Counts = Pick<JobList, 'waiting' | 'running' | 'failed'>;

export async function countOpenJobs(database: Askable): Promise<Counts> {
  const row = await rowOf<Counts>(
    database,
    `select (count(*) filter (where state = 'waiting'))::int as waiting,
       (count(*) filter (where state = 'running'))::int as running,
       (count(*) filter (where state = 'failed'))::int as failed
     from (select ${state} as state from outbox where ${known}) o`,
    [jobKinds],
  );
  return row ?? { waiting: 0, running: 0, failed: 0 };
}

/** What was done in the last 24 hours, by kind; a kind of which nothing was done counts none. */
export async function countDoneJobs(database: Askable): Promise<JobList['done']> {
  const rows = await rowsOf<{ kind: string; count: number }>(
    database,
    `select job as kind, count(*)::int as count from outbox
     where done_at > now() - interval '24 hours' group by job`,
  );
  return jobKinds.map((kind) => ({ kind, count: rows.find((row) => row.kind === kind)?.count ?? 0 }));
}

/** The open jobs, given-up ones first. What a job is for stays in the table. */
export async function listOpenJobs(database: Askable): Promise<OpenJob[]> {
  const rows = await rowsOf<JobRow>(
    database,
    `select id, job as kind, ${state} as state, failures, fault, created_at as "askedAt",
       greatest(started_at, failed_at) as "triedAt"
     from outbox where ${known}
     order by array_position(array['failed', 'running', 'waiting'], ${state}), created_at desc, id limit 100`,
    [jobKinds],
  );
  return rows.map(({ fault, askedAt, triedAt, ...row }) => ({
    ...row,
    fault: row.failures === 0 ? null : JobFault.catch('unknown').parse(fault),
    askedAt: askedAt.toISOString(),
    triedAt: triedAt?.toISOString() ?? null,
  }));
}
