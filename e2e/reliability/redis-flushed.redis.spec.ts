import Redis from 'ioredis';
import { setTimeout as wait } from 'node:timers/promises';
import { rowOf } from '../../apps/api/src/platform/database/database';
import { startPlatform } from '../harness/platform';
import { testRedisUrl } from '../harness/redis';
import { seeded, seedOfRun } from './seeded';
import { answerAll, buildWorld } from './world';

const cycles = 20;
const redisUrl = testRedisUrl();

interface Standing {
  open: number;
  certificates: number;
  unrendered: number;
}

describe('Redis is disposable', () => {
  test(`X8: Redis is flushed ${cycles} times while jobs wait; every certificate is rendered, once`, async () => {
    const random = seeded(seedOfRun('X8'));
    const redis = new Redis(redisUrl ?? '');
    const world = await buildWorld(await startPlatform({ roles: ['api', 'worker'], redisUrl }));
    try {
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        const { client } = await world.enrolled();
        const attemptId = await answerAll(client, world);
        const handedIn = client.send('POST', `/api/quiz-attempts/${attemptId}/submission`, {});
        await wait(random() * 60);
        await redis.flushdb();
        expect((await handedIn).status).toBe(200);
      }
      const standing = () =>
        rowOf<Standing>(
          world.database,
          `select (select count(*)::int from outbox where done_at is null) as open,
                  (select count(*)::int from certificate) as certificates,
                  (select count(*)::int from certificate where rendered_at is null) as unrendered`,
        );
      const end = Date.now() + 240_000;
      while ((await standing())?.open !== 0 && Date.now() < end) await wait(250);
      expect(await standing()).toEqual({ open: 0, certificates: cycles, unrendered: 0 });
    } finally {
      redis.disconnect();
      await world.close();
    }
  }, 400_000);
});
