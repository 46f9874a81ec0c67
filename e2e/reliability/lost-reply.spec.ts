import { rowOf } from '../../apps/api/src/platform/database/database';
import type { QuizResult } from '@amelie/contract';
import { startPlatform } from '../harness/platform';
import { answerAll, buildWorld } from './world';

const cycles = 20;

test(`X3: the server dies ${cycles} times between COMMIT and reply; handing in again gives the same result, once`, async () => {
  const world = await buildWorld(await startPlatform({ roles: ['api'] }));
  const { platform } = world;
  try {
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      await platform.kill('api');
      await platform.start('api', { FAILPOINTS: 'submit.after-commit-before-reply=kill' });
      const { client, accountId } = await world.enrolled();
      const attemptId = await answerAll(client, world);
      await expect(client.send('POST', `/api/quiz-attempts/${attemptId}/submission`, {})).rejects.toThrow();
      await platform.ended('api');
      const kept = await rowOf<{ score: number; result: unknown }>(
        world.database,
        `select score, result from quiz_attempt where id = $1 and submitted_at is not null`,
        [attemptId],
      );
      expect(kept?.score).toBe(1);
      await platform.start('api');
      const again = await client.send<QuizResult>('POST', `/api/quiz-attempts/${attemptId}/submission`, {});
      expect(again.status).toBe(200);
      expect(again.body).toMatchObject({ score: 1, passed: true, courseCompleted: true });
      const count = await rowOf<{ certificates: number; jobs: number; attempts: number }>(
        world.database,
        `select (select count(*)::int from certificate where account_id = $1) as certificates,
                (select count(*)::int from quiz_attempt where account_id = $1) as attempts,
                (select count(*)::int from outbox where payload ->> 'certificateId' in
                   (select id from certificate where account_id = $1)) as jobs`,
        [accountId],
      );
      expect(count).toEqual({ certificates: 1, attempts: 1, jobs: 1 });
    }
  } finally {
    await world.close();
  }
}, 300_000);
