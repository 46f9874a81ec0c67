import { type RouteDefinition, routes } from '@amelie/contract';
import { buildWorld, type World } from '../../testing/build-belongings';
import { realAddress, usualBodies } from '../../testing/name-objects';
import { snapshot } from '../../testing/snapshot';
import { startTestApp, type TestApp } from '../../testing/test-app';
import { openSession } from '../../people/sessions';
import { buildAccount } from '../../testing/builders';

let app: TestApp;
let world: World;
let cookie: string;

beforeAll(async () => {
  app = await startTestApp();
  world = await buildWorld(app);
  const everything = await buildAccount(app.database, { roles: ['learner', 'trainer', 'staff', 'administrator'] });
  cookie = `lms=${(await openSession(app.database, everything.accountId, false)).token}`;
});
afterAll(() => app.close());

const own = 'http://localhost:3000';
/** Every way in which another page, or no page, can send a request with somebody's cookie. */
const foreign: Record<string, string>[] = [
  {},
  { origin: 'https://evil.example' },
  { origin: 'http://127.0.0.1:3001' },
  { origin: 'null' },
  { origin: 'http://localhost:3000.evil.example' },
  { origin: own, 'sec-fetch-site': 'cross-site' },
  { origin: own, 'sec-fetch-site': 'same-site' },
  { origin: own, 'sec-fetch-site': 'none' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
];
const forms = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
const changing = Object.entries<RouteDefinition>(routes).filter(([, { method }]) => method !== 'GET');

test.each(changing)('%s is refused to every page but ours, and to forms', async (name, route) => {
  const url = realAddress(route, world);
  const payload = JSON.stringify(usualBodies(world)[name] ?? {});
  const send = (headers: Record<string, string>, method = route.method as 'GET' | 'POST') =>
    app.app.inject({
      ...{ method, url, ...(method === 'GET' ? {} : { payload }) },
      headers: { host: 'localhost:3000', cookie, 'content-type': 'application/json', ...headers },
    });
  const before = await snapshot(app.database);
  for (const headers of foreign) {
    const answer = await send(headers);
    expect(answer.json()).toMatchObject({ status: 403, code: 'foreign-origin' });
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
  for (const type of forms) expect((await send({ origin: own, 'content-type': type })).statusCode).toBe(400);
  await send({ origin: own, 'x-http-method-override': route.method }, 'GET');
  expect(await snapshot(app.database)).toEqual(before);
});

test('a request for another host is not answered', async () => {
  const answer = await app.app.inject({ method: 'GET', url: '/api/instance', headers: { host: 'evil.example' } });
  expect(answer.statusCode).toBe(421);
});
