import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { rowOf } from '../../apps/api/src/platform/database/database';
import { startPlatform } from '../harness/platform';
import { testRedisUrl } from '../harness/redis';
import { answerAll, buildWorld, type World } from './world';

const cycles = 20;
const places = ['certificate.before-render', 'certificate.after-pdf-before-row'];

async function rendered(world: World, accountId: string): Promise<{ id: string; pdf_sha256: string }> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const row = await rowOf<{ id: string; pdf_sha256: string }>(
      world.database,
      `select id, pdf_sha256 from certificate where account_id = $1 and rendered_at is not null`,
      [accountId],
    );
    if (row) return row;
    await wait(50);
  }
  throw new Error('the certificate was not rendered within a minute');
}

const backends: [string, string | undefined][] = [['PostgreSQL', undefined]];
const redisUrlHere = testRedisUrl();
if (redisUrlHere) backends.push(['Redis', redisUrlHere]);

test.each(backends)(
  `X4: the worker dies ${cycles} times around a certificate's rendering; each learner has one readable certificate (queue on %s)`,
  async (_backend, redisUrl) => {
    const world = await buildWorld(
      await startPlatform({ roles: ['api'], redisUrl, environment: { JOB_LOCK_SECONDS: '1' } }),
    );
    const { platform } = world;
    try {
      for (let cycle = 0; cycle < cycles / 2; cycle += 1) {
        await platform.start('worker', { FAILPOINTS: `${places[cycle % places.length]}=kill` });
        const { client, accountId } = await world.enrolled();
        const attemptId = await answerAll(client, world);
        await client.send('POST', `/api/quiz-attempts/${attemptId}/submission`, {});
        await platform.ended('worker');
        await platform.start('worker');
        const certificate = await rendered(world, accountId);
        const reply = await fetch(`${platform.appOrigin}/api/my/certificates/${certificate.id}/pdf`, {
          headers: { cookie: client.sessionCookie },
        });
        const pdf = Buffer.from(await reply.arrayBuffer());
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        expect(createHash('sha256').update(pdf).digest('hex')).toBe(certificate.pdf_sha256);
        const count = await rowOf(world.database, `select count(*)::int as n from certificate where account_id = $1`, [
          accountId,
        ]);
        expect(count).toEqual({ n: 1 });
        await platform.kill('worker');
      }
    } finally {
      await world.close();
    }
  },
  600_000,
);
