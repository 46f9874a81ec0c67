import { openLog } from '@amelie/ground';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type RouteDefinition, routes } from '@amelie/contract';
import { createApp } from '../../create-app';
import { openSession, Sessions } from '../../people/sessions';
import { buildWorld, type World } from '../../testing/build-belongings';
import { buildAccount } from '../../testing/builders';
import { realAddress, usualBodies } from '../../testing/name-objects';
import { startTestApp, type TestApp } from '../../testing/test-app';

const canary = 'Kanarienvogel';
let test_: TestApp;
let world: World;
let app: NestFastifyApplication;
let cookie: string;
let logged = '';

beforeAll(async () => {
  test_ = await startTestApp();
  world = await buildWorld(test_);
  const person = await buildAccount(test_.database, {
    ...{ email: `${canary}@example.test`.toLowerCase(), givenName: canary, familyName: canary },
    roles: ['learner', 'trainer', 'staff', 'administrator'],
  });
  cookie = `lms=${(await openSession(test_.database, person.accountId, false)).token}`;
  const log = openLog('api', 'silent');
  for (const level of ['info', 'warn', 'error', 'debug', 'fatal'] as const)
    log[level] = ((...entry: unknown[]) => (logged += `${JSON.stringify(entry)}\n`)) as typeof log.info;
  app = await createApp({ config: test_.config, database: test_.database, log });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app.close();
  await test_.close();
});

function bodies(): Record<string, unknown> {
  const usual = JSON.stringify(usualBodies(world)).replaceAll('"nobody@', `"${canary}@`).replaceAll('lemon', canary);
  return JSON.parse(usual) as Record<string, unknown>;
}

const ours = { host: 'localhost:3000', origin: 'http://localhost:3000' };

async function sendAll(): Promise<Map<string, { status: number; text: string }>> {
  const answers = new Map<string, { status: number; text: string }>();
  for (const [name, route] of Object.entries<RouteDefinition>(routes)) {
    const body = bodies()[name];
    const answer = await app.inject({
      method: route.method,
      url: realAddress(route, world),
      headers: { ...ours, cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { payload: JSON.stringify(body) } : {}),
    });
    answers.set(name, { status: answer.statusCode, text: answer.payload });
  }
  return answers;
}

/** What a database says of a row that it refuses: it holds what people typed, on lines of its own too. */
function hostileError(): Error {
  const message = `duplicate key (${canary}, ${canary}@example.test)\n    at ${canary} (file.ts:1:1)\n  ${canary}`;
  return Object.assign(new Error(message), {
    code: '23505',
    detail: `Key (email)=(${canary}) exists`,
    parameters: [canary],
  });
}

test('a database that fails shows nothing of what people typed, in no answer and in no log', async () => {
  const { database } = test_;
  // The session is known by now, so that every route gets as far as its own questions.
  await app.get(Sessions).read(cookie.slice('lms='.length));
  const fail = () => Promise.reject(hostileError());
  const spies = [
    jest.spyOn(database, 'query').mockImplementation(fail),
    jest.spyOn(database, 'transaction').mockImplementation(fail),
    jest.spyOn(database, 'preparedRow').mockImplementation(fail),
  ];
  const answers = await sendAll();
  for (const spy of spies) spy.mockRestore();
  const broken = [...answers].filter(([, { status }]) => status === 500);
  expect(broken.length).toBeGreaterThan(40);
  for (const [name, { text }] of broken) {
    expect({ name, text: text.replace(/"requestId":"[^"]+"/, '') }).toEqual({
      name,
      text: '{"type":"/problems/internal","title":"internal","status":500,"code":"internal",}',
    });
  }
  expect(logged).toContain('failed');
  const told = [canary.toLowerCase(), cookie.slice('lms='.length)].filter((secret) =>
    logged.toLowerCase().includes(secret.toLowerCase()),
  );
  expect(told).toEqual([]);
});

test('a database that is away is a matter of trying again', async () => {
  const away = () => Promise.reject(new Error('Connection terminated unexpectedly'));
  const spy = jest.spyOn(test_.database, 'query').mockImplementation(away);
  const answer = await app.inject({ url: '/api/catalogue', headers: { host: 'localhost:3000', cookie } });
  spy.mockRestore();
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
});
