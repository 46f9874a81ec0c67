import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Platform, startPlatform } from '../harness/platform';
import { buildWorld, type World } from './world';

let platform: Platform;
let world: World;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api'], environment: { API_PROCESSES: '2' } });
  world = await buildWorld(platform);
});
afterAll(() => world.close());

/** The processes that the API's first one has started. */
function answering(): number[] {
  const first = platform.pid('api');
  return readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

const until = async (holds: () => boolean): Promise<boolean> => {
  for (let tries = 0; tries < 100 && !holds(); tries += 1) await wait(100);
  return holds();
};

test('a session that was opened on one process of the API is known, and ends, on all of them', async () => {
  expect(await until(() => answering().length === 2)).toBe(true);
  const { client } = await world.enrolled();
  const headers = { cookie: client.sessionCookie };
  // At the same time, so each has a connection of its own: they are handed out in turn.
  const statuses = () =>
    Promise.all(
      Array.from({ length: 8 }, () => fetch(`${platform.appOrigin}/api/my/courses`, { headers }).then((r) => r.status)),
    );
  expect(new Set(await statuses())).toEqual(new Set([200]));
  await client.send('POST', '/api/sign-out', {});
  expect(new Set(await statuses())).toEqual(new Set([401]));
});

test('a process of the API that dies is replaced, and others answer meanwhile', async () => {
  const [first, second] = answering();
  process.kill(first ?? 0, 'SIGKILL');
  expect(await until(() => !answering().includes(first ?? 0))).toBe(true);
  const ask = () => fetch(`${platform.appOrigin}/health/live`, { headers: { connection: 'close' } });
  const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await ask()).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await until(() => answering().length === 2)).toBe(true);
  expect(answering()).toContain(second);
});
