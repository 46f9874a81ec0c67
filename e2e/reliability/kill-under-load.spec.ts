import { setTimeout as wait } from 'node:timers/promises';
import type { LaunchStart, PlayerState, QuizAttempt } from '@amelie/contract';
import { rowsOf } from '../../apps/api/src/platform/database/database';
import { startPlatform } from '../harness/platform';
import { seeded, seedOfRun } from './seeded';
import { buildWorld, rightAnswers, type World } from './world';

const cycles = 20;
const learners = 6;

interface History {
  launchId: string;
  attemptId: string;
  acknowledgedSeq: number;
  acknowledgedAnswer: number;
  sent: number;
}

/** Sends until the server acknowledges: what a browser with a queue does while the server is away. */
async function insist<T>(send: () => Promise<{ status: number; body: T }>, stopped: () => boolean): Promise<T | null> {
  while (!stopped()) {
    const answer = await send().catch(() => null);
    if (answer?.status === 200) return answer.body;
    if (answer && answer.status < 500) throw new Error(`refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
    await wait(25);
  }
  return null;
}

/** One learner: saves package state and quiz answers without pause, and remembers what was acknowledged. */
async function learn(world: World, stopped: () => boolean): Promise<History> {
  const { client } = await world.enrolled();
  const launch = await client.send<LaunchStart>('POST', `/api/my/modules/${world.packageModuleId}/launches`, {});
  const { body: player } = await client.send<PlayerState>('GET', `/api/launches/${launch.body.launchId}`);
  const { body: attempt } = await client.send<QuizAttempt>(
    'POST',
    `/api/my/modules/${world.quizModuleId}/quiz-attempts`,
    {},
  );
  const answer = rightAnswers(world.quiz, attempt)[0];
  const history: History = {
    launchId: launch.body.launchId,
    attemptId: attempt.id,
    acknowledgedSeq: 0,
    acknowledgedAnswer: 0,
    sent: 0,
  };
  while (!stopped()) {
    history.sent += 1;
    const commit = {
      epoch: player.epoch,
      itemId: player.currentItemId,
      cmi: { core: { lesson_status: 'incomplete' }, suspend_data: `state ${history.sent}` },
      sessionSeconds: 1,
      activeSeconds: 1,
      terminate: false,
    };
    const path = `/api/launches/${launch.body.launchId}/commits/${history.sent}`;
    const saved = await insist(() => client.send<{ seq: number }>('PUT', path, commit), stopped);
    if (saved) history.acknowledgedSeq = saved.seq;
    const answerPath = `/api/quiz-attempts/${attempt.id}/answers/${answer?.questionId}`;
    const kept = await insist(
      () => client.send('PUT', answerPath, { answer: answer?.answer, given: history.sent }),
      stopped,
    );
    if (kept) history.acknowledgedAnswer = history.sent;
  }
  return history;
}

/** What stands in the database for one history. */
async function stored(world: World, history: History) {
  const [runtime] = await rowsOf<{ last_seq: string; suspend: string }>(
    world.database,
    `select a.last_seq, s.cmi ->> 'suspend_data' as suspend from launch l
     join runtime_attempt a on a.id = l.attempt_id join runtime_state s on s.attempt_id = a.id where l.id = $1`,
    [history.launchId],
  );
  const [answer] = await rowsOf<{ given: number }>(
    world.database,
    `select max(given) as given from quiz_answer where attempt_id = $1`,
    [history.attemptId],
  );
  return { seq: Number(runtime?.last_seq), suspend: runtime?.suspend, given: Number(answer?.given) };
}

test(`X1: the server is killed ${cycles} times under load; no acknowledged commit or answer is lost`, async () => {
  const random = seeded(seedOfRun('X1'));
  const world = await buildWorld(await startPlatform({ roles: ['api'] }));
  try {
    let over = false;
    const working = Promise.all(Array.from({ length: learners }, () => learn(world, () => over)));
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      await wait(100 + random() * 900);
      await world.platform.kill('api');
      await world.platform.start('api');
    }
    await wait(500);
    over = true;
    const histories = await working;
    expect(histories.every((history) => history.acknowledgedSeq > cycles)).toBe(true);
    for (const history of histories) {
      const { seq, suspend, given } = await stored(world, history);
      expect(seq).toBeGreaterThanOrEqual(history.acknowledgedSeq);
      expect(seq).toBeLessThanOrEqual(history.sent);
      expect(suspend).toBe(`state ${seq}`);
      expect(given).toBeGreaterThanOrEqual(history.acknowledgedAnswer);
    }
  } finally {
    await world.close();
  }
}, 300_000);
