import { type Database, rowsOf } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';

/**
 * Asks again for the PDF of certificates that have waited for more than a minute; once in ten minutes for each, so
 * that a job which fails for good does not fill the outbox. Those of made-up persons never get one.
 * @returns how many were asked for
 */
export async function sweepUnrendered(database: Database, now: Date): Promise<number> {
  const waiting = await rowsOf<{ id: string }>(
    database,
    `select id from certificate
     where rendered_at is null and not synthetic and issued_at < $1::timestamptz - interval '1 minute' order by issued_at limit 200`,
    [now],
  );
  if (waiting.length === 0) return 0;
  const period = Math.floor(now.getTime() / 600_000);
  await database.transaction(async (tx) => {
    for (const { id } of waiting)
      await addJob(tx, 'render-certificate', { certificateId: id }, `render-certificate:${id}:${period}`);
  });
  return waiting.length;
}
