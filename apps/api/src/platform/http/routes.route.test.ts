import 'reflect-metadata';
import { type RouteDefinition, routes } from '@amelie/contract';
import { DiscoveryService } from '@nestjs/core';
import { startTestApp, type TestApp } from '../../testing/test-app';
import { buildLearner } from '../../testing/builders';
import { ROUTE } from './route.decorator';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** The routes that the app's controllers bind, found as the guard finds them. */
function boundRoutes(): { bound: RouteDefinition[]; unbound: string[] } {
  const controllers = app.app.get(DiscoveryService, { strict: false }).getControllers();
  const bound: RouteDefinition[] = [];
  const unbound: string[] = [];
  for (const { metatype } of controllers) {
    const prototype = metatype?.prototype as Record<string, unknown> | undefined;
    for (const key of prototype ? Object.getOwnPropertyNames(prototype) : []) {
      const method = prototype?.[key];
      if (key === 'constructor' || typeof method !== 'function' || !Reflect.hasMetadata('path', method)) continue;
      const route = Reflect.getMetadata(ROUTE, method) as RouteDefinition | undefined;
      if (route) bound.push(route);
      else unbound.push(`${metatype?.name}.${key}`);
    }
  }
  return { bound, unbound };
}

test('every route of the contract is bound exactly once, and no controller has one of its own', () => {
  const { bound, unbound } = boundRoutes();
  const nameOf = (route: RouteDefinition) => `${route.method} ${route.path}`;
  expect(bound.map(nameOf).sort()).toEqual(Object.values(routes).map(nameOf).sort());
  expect(unbound).toEqual([]);
});

const filled = (path: string) =>
  path.replace(/:\w+/g, (name) =>
    name === ':seq' ? '1' : name === ':certificateId' ? 'A'.repeat(22) : '01890a5d-ac96-774b-bcce-b302099a8057',
  );
const guarded = Object.entries<RouteDefinition>(routes).filter(([, route]) => route.who !== 'anyone');

test.each(guarded)('%s answers nobody without a session', async (_name, route) => {
  const method = route.method.toLowerCase() as 'get';
  const answer = await app.anyone[method](filled(route.path), route.method === 'GET' ? undefined : {});
  expect(answer.status).toBe(401);
  expect(answer.body).toMatchObject({ code: 'not-signed-in' });
});

const beyondLearners = guarded.filter(([, route]) => !['signed-in', 'learn'].includes(route.who));

test.each(beyondLearners)('%s refuses a learner', async (_name, route) => {
  const learner = await app.as((await buildLearner(app.database)).accountId);
  const method = route.method.toLowerCase() as 'get';
  const answer = await learner[method](filled(route.path), route.method === 'GET' ? undefined : {});
  expect(answer.status).toBe(403);
  expect(answer.body).toMatchObject({ code: 'not-allowed' });
});

test('the document of the API names every route', async () => {
  const answer = await app.anyone.get<{ paths: Record<string, unknown> }>('/api/openapi.json');
  expect(answer.status).toBe(200);
  expect(Object.keys(answer.body.paths).length).toBe(new Set(Object.values(routes).map((route) => route.path)).size);
});

test('what no route names is not found, in the same shape', async () => {
  const answer = await app.anyone.get('/api/nothing-here');
  expect(answer.status).toBe(404);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ code: 'not-found' });
});
