import { type RouteDefinition, routes } from '@amelie/contract';
import { buildWorld, type World } from '../../testing/build-belongings';
import { realAddress } from '../../testing/name-objects';
import { snapshot } from '../../testing/snapshot';
import { startTestApp, type TestApp } from '../../testing/test-app';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp();
  world = await buildWorld(app);
});
afterAll(() => app.close());

const reading = Object.entries<RouteDefinition>(routes).filter(([, { method }]) => method === 'GET');

test('no GET or HEAD changes anything, whoever asks', async () => {
  const { learner, trainer, staff, administrator } = world;
  const before = await snapshot(app.database);
  const failed: string[] = [];
  for (const client of [app.anyone, learner, trainer, staff, administrator])
    for (const [name, route] of reading) {
      const { status } = await client.get(realAddress(route, world));
      if (status >= 500) failed.push(`${name} ${status}`);
    }
  for (const [, route] of reading)
    await app.app.inject({ method: 'HEAD', url: realAddress(route, world), headers: { host: 'localhost:3000' } });
  expect(failed).toEqual([]);
  expect(await snapshot(app.database)).toEqual(before);
});
