import { type RouteDefinition, routes } from '@amelie/contract';
import { openSession } from '../../people/sessions';
import { buildWorld, type World } from '../../testing/build-belongings';
import { buildAccount } from '../../testing/builders';
import { realAddress, usualBodies } from '../../testing/name-objects';
import { snapshot } from '../../testing/snapshot';
import { apiHeaders } from './security-headers';
import { startTestApp, type TestApp } from '../../testing/test-app';

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

async function send(method: string, url: string, payload?: string) {
  const headers = { host: 'localhost:3000', origin: 'http://localhost:3000', cookie };
  const json = payload === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await app.app.inject({
    ...{ method: method as 'POST', url, headers: { ...headers, ...json } },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, text: answer.payload };
}

const all = Object.entries<RouteDefinition>(routes);
const withIds = all.filter(([, { path }]) => path.includes('/:'));
const withBodies = all.filter(([, { body }]) => body);
const withQueries = all.filter(([, { query }]) => query);

const oddIds = [
  ...['undefined', 'null', '0', '-1', '%00', '%20', '%5B%5D', '*', '%25', '..%2f..%2fme', "'%20or%201=1--", 'NaN'],
  ...['00000000-0000-0000-0000-00000000000g', '%F0%9F%92%A5', 'x'.repeat(199), '__proto__', '1e309', '%ed%a0%80'],
];

test.each(withIds)('%s finds nothing under odd ids', async (name, route) => {
  const before = await snapshot(app.database);
  const payload = route.body ? JSON.stringify(usualBodies(world)[name]) : undefined;
  const parameters = route.path.match(/:\w+/g) ?? [];
  for (const id of oddIds)
    for (const parameter of parameters) {
      const { status } = await send(
        route.method,
        realAddress({ ...route, path: route.path.replace(parameter, id) }, world),
        payload,
      );
      expect({ id, status, ok: [400, 404].includes(status) }).toEqual({ id, status, ok: true });
    }
  expect(await snapshot(app.database)).toEqual(before);
});

const extras = [
  'role',
  'roles',
  'isAdmin',
  'accountId',
  'userId',
  'status',
  'state',
  'score',
  'passwordHash',
  'createdAt',
];
const more = ['id', 'version', 'deletedAt', 'constructor', '$where', 'granted_rights', 'synthetic', 'sessionId'];

test.each(withBodies)('%s takes no field that it does not name, and no other types', async (name, route) => {
  const before = await snapshot(app.database);
  const usual = usualBodies(world)[name] as Record<string, unknown>;
  const url = realAddress(route, world);
  const known = Object.keys(route.body?.shape ?? {});
  const bodies = [
    ...[...extras, ...more].filter((key) => !known.includes(key)).map((key) => ({ ...usual, [key]: 'x' })),
    ...known.flatMap((key) =>
      [{}, [{}], 1e308, { $ne: null }]
        // An object of conditions may be empty: that is no other type.
        .filter((value) => JSON.stringify(value) !== '{}' || !route.body?.shape[key]?.safeParse({}).success)
        .map((value) => ({ ...usual, [key]: value })),
    ),
  ].map((body) => JSON.stringify(body));
  const raw = JSON.stringify(usual).slice(1);
  const broken = [
    ...[
      '',
      '[]',
      '"x"',
      'null',
      '{',
      '\u0000',
      '{"a":1,}',
      `{"__proto__":{"roles":["administrator"]}${raw === '}' ? '}' : `,${raw}`}`,
    ],
    `{"constructor":{"prototype":{"x":1}}${raw === '}' ? '}' : `,${raw}`}`,
    '['.repeat(50_000),
  ];
  for (const body of [...bodies, ...broken]) {
    const { status } = await send(route.method, url, body);
    expect({ body: body.slice(0, 300), status, ok: [400, 404, 413].includes(status) }).toEqual({
      body: body.slice(0, 300),
      status,
      ok: true,
    });
  }
  expect(await snapshot(app.database)).toEqual(before);
});

test.each(withQueries)('%s refuses odd queries', async (_name, route) => {
  const url = realAddress(route, world);
  const [key = ''] = Object.keys(route.query?.shape ?? {});
  for (const query of [
    `${key}=a&${key}=b`,
    `${key}[]=a`,
    `${key}[id]=1`,
    'fields=password_hash',
    `${key}=%00`,
    '__proto__=1',
    'sort=(select 1)',
    'page=0',
    'page=-1',
    'page=1e400',
    'page=',
    'page=1.5',
    'page=99999999999999999999',
  ]) {
    const { status } = await send(route.method, `${url}?${query}`);
    expect({ query, status, ok: [400, 404].includes(status) }).toEqual({ query, status, ok: true });
  }
  for (const query of ['page=9007199254740991', 'search=%25%5F%5C', 'search=%ed%a0%80']) {
    const { status } = await send(route.method, `${url}?${query}`);
    expect({ query, status, ok: status < 500 }).toEqual({ query, status, ok: true });
  }
});

/** Puts a text in place of every string of a value, one at a time. */
function* withText(value: unknown, text: string): Generator<unknown> {
  if (typeof value === 'string') yield text;
  else if (Array.isArray(value))
    for (const [i, one] of value.entries()) for (const odd of withText(one, text)) yield value.with(i, odd);
  else if (value && typeof value === 'object')
    for (const [key, one] of Object.entries(value))
      for (const odd of withText(one, text)) yield { ...value, [key]: odd };
}

const link = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'https://example.test/x' } }] };
const richPage = { body: { type: 'doc', content: [{ type: 'paragraph', content: [link] }] } };
const cmi = { core: { lesson_status: 'incomplete', lesson_location: 'p1' }, suspend_data: 'x', comments: 'x' };

test.each(withBodies)('%s breaks on no text', async (name, route) => {
  const usual = usualBodies(world)[name] as Record<string, unknown>;
  const richer: Record<string, unknown> = {
    changeDraftPage: richPage,
    commit: { ...usual, cmi },
    changeProfile: { givenName: 'A', familyName: 'B', country: 'GR' },
    changeTarget: { name: 'x', from: '2025-01-01', until: '2026-12-31' },
  };
  const oddTexts = [
    'a\u0000b',
    '\ud800',
    'x\udfff y',
    '\u0007',
    '\u202e',
    'https://x.test/\u0000',
    'mailto:\ud800',
    '0000-01-01',
    '9999-12-31',
  ];
  for (const text of oddTexts)
    for (const body of withText(richer[name] ?? usual, text)) {
      const { status } = await send(route.method, realAddress(route, world), JSON.stringify(body));
      expect({ body, status, ok: status < 500 }).toEqual({ body, status, ok: true });
    }
});

test.each(['/api/%zz', '/%zz', '/learn/%', `/api/%ff${'x'.repeat(300)}`])(
  'an address that nobody can read is refused in the one shape: %.20s',
  async (url) => {
    const answer = await app.app.inject({ url, headers: { host: 'localhost:3000' } });
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad-request' });
    expect(answer.payload).not.toContain('%');
    expect(answer.headers).toMatchObject(apiHeaders(false));
  },
);
