import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { buildStaff } from '../../apps/api/src/testing/builders';
import { type Database, rowOf } from '../../apps/api/src/platform/database/database';
import { startPlatform } from '../../e2e/harness/platform';
import { ApiClient } from '../../e2e/harness/api-client';
import { buildWorld } from '../../e2e/reliability/world';
import { bare, beside, type BenchRow } from '../row';
import { insertCompletions } from './many-completions';

const learners = 10_000;
const rounds = 9;

/** The limit: the completions' own columns as they stand, by a plain COPY into a file. */
async function rawCopySeconds(database: Database, file: string): Promise<number> {
  const client = await database.pool.connect();
  const began = performance.now();
  try {
    const rows = client.query(
      copyTo(`copy (
        select a.id, a.country, a.profession, a.gender, v.title, v.number, e.completed_at, g.score, g.evidence, c.id as certificate
        from enrolment e join account a on a.id = e.account_id join course_version v on v.id = e.version_id
        left join certificate c on c.enrolment_id = e.id left join module_progress g on g.enrolment_id = e.id
        where e.completed_at is not null) to stdout with (format csv, header)`),
    );
    await pipeline(rows, createWriteStream(file));
    return (performance.now() - began) / 1000;
  } finally {
    client.release();
  }
}

/** How long the job itself writes, by its own row: from `writing` to `ready`. */
async function exportSeconds(database: Database, staff: ApiClient): Promise<{ seconds: number; rows: number }> {
  const began = performance.now();
  const asked = await staff.send<{ id: string }>('POST', '/api/exports', { kind: 'completions', format: 'csv' });
  for (;;) {
    const row = await rowOf<{ state: string; rows: number }>(database, `select state, rows from export where id = $1`, [
      asked.body.id,
    ]);
    if (row?.state === 'failed') throw new Error('the export failed');
    if (row?.state === 'ready') return { seconds: (performance.now() - began) / 1000, rows: row.rows };
    await wait(2);
  }
}

const best = (values: number[]) => Math.min(...values);

/** A CSV of 10,000 completions, from the request over HTTP to the ready file, beside a raw COPY TO. */
export async function measureCompletionsCsv(): Promise<BenchRow[]> {
  const world = await buildWorld(
    await startPlatform({ roles: ['api', 'worker'], environment: { NODE_ENV: 'production' } }),
  );
  const { database, platform } = world;
  try {
    const version = await rowOf<{ id: string }>(database, `select id from course_version where course_id = $1`, [
      world.courseId,
    ]);
    await insertCompletions(database, {
      courseId: world.courseId,
      versionId: version?.id ?? '',
      moduleId: world.quizModuleId,
      count: learners,
    });
    await database.query('vacuum analyze');
    const { email, password } = await buildStaff(database);
    const staff = await new ApiClient(platform.appOrigin).signIn(email, password);
    const ours: number[] = [];
    const limits: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      limits.push(await rawCopySeconds(database, join(platform.dataDir, `raw-${round}.csv`)));
      const { seconds, rows } = await exportSeconds(database, staff);
      if (rows !== learners) throw new Error(`the export has ${rows} rows`);
      ours.push(seconds);
    }
    return [beside(bare('completions-csv', best(ours), 's'), 'raw COPY TO, s', best(limits))];
  } finally {
    await world.close();
  }
}
