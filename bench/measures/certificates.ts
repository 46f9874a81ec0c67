import { setTimeout as wait } from 'node:timers/promises';
import { rowOf, rowsOf } from '../../apps/api/src/platform/database/database';
import { startPlatform } from '../../e2e/harness/platform';
import { buildWorld } from '../../e2e/reliability/world';
import { addJob } from '../../apps/api/src/platform/jobs/add-job';
import { bare, type BenchRow } from '../row';
import { insertCompletions } from './many-completions';

const count = 200;

/** Certificates per second: from their jobs in the outbox to stored PDFs, by one worker. */
export async function measureCertificates(): Promise<BenchRow[]> {
  const world = await buildWorld(await startPlatform({ roles: ['worker'], environment: { NODE_ENV: 'production' } }));
  const { database } = world;
  try {
    const version = await rowOf<{ id: string }>(database, `select id from course_version where course_id = $1`, [
      world.courseId,
    ]);
    await insertCompletions(database, {
      courseId: world.courseId,
      versionId: version?.id ?? '',
      moduleId: world.quizModuleId,
      count,
    });
    const certificates = await rowsOf<{ id: string }>(database, `select id from certificate`);
    const began = performance.now();
    await database.transaction(async (tx) => {
      for (const { id } of certificates) await addJob(tx, 'render-certificate', { certificateId: id });
    });
    for (;;) {
      const left = await rowOf<{ n: number }>(
        database,
        `select count(*)::int as n from certificate where rendered_at is null`,
      );
      if (left?.n === 0) break;
      await wait(20);
    }
    return [bare('certificates', count / ((performance.now() - began) / 1000), 'certificates/s')];
  } finally {
    await world.close();
  }
}
