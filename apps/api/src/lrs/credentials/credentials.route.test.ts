import { setTimeout as wait } from 'node:timers/promises';
import type { LrsCredential } from '@amelie/contract';
import { buildAdministrator, buildTrainer } from '../../testing/builders';
import { startTestApp, type TestApp } from '../../testing/test-app';
import { buildActivity, buildAgent, buildStatement, referringTo, voidingOf } from '../testing/build-statement';
import { openClient, search, strangerTo, type XapiClient } from '../testing/xapi-client';

let app: TestApp;
let all: XapiClient;

beforeAll(async () => {
  app = await startTestApp();
  all = await openClient(app);
});
afterAll(() => app.close());

const basic = (key: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
});
const stateOf = (more: object = {}) => ({
  activityId: buildActivity().id,
  agent: JSON.stringify(buildAgent()),
  stateId: 'x',
  ...more,
});

describe('credentials (1.0.3 Communication 4.0)', () => {
  test('are made by an administrator, whose page shows the secret once; revoked, they are none', async () => {
    const administrator = await app.as((await buildAdministrator(app.database)).accountId);
    const made = await administrator.post<{ credential: LrsCredential; secret: string; endpoint: string }>(
      '/api/lrs-credentials',
      {
        name: 'An analysis tool',
        scopes: ['all/read'],
      },
    );
    expect(made.status).toBe(200);
    const { credential, secret, endpoint } = made.body;
    expect(endpoint).toBe(`${app.config.appOrigin}/xapi`);
    const send = strangerTo(app, basic(credential.key, secret));
    expect((await send('GET', '/statements')).status).toBe(200);
    const listed = await administrator.get('/api/lrs-credentials');
    expect(listed.text).toContain(credential.key);
    expect(listed.text).not.toContain(secret);
    expect((await administrator.delete(`/api/lrs-credentials/${credential.id}`)).status).toBe(200);
    await wait(1100);
    expect((await send('GET', '/statements')).status).toBe(401);
  });

  test('are nobody else’s business', async () => {
    const trainer = await app.as((await buildTrainer(app.database)).accountId);
    expect((await trainer.get('/api/lrs-credentials')).status).toBe(403);
    expect((await trainer.post('/api/lrs-credentials', { name: 'x', scopes: ['all'] })).status).toBe(403);
  });

  test.each([
    ['nothing', {}],
    ['no Basic', { authorization: 'Bearer abc' }],
    ['no base64', { authorization: 'Basic ***' }],
    ['an unknown key', basic('nobody', 'secret')],
    ['an empty key', basic('', '')],
    ['a key with NUL', basic('a\0b', 'x')],
  ])('without them nothing is answered: %s', async (_, headers) => {
    const send = strangerTo(app, headers);
    for (const path of [
      '/statements',
      '/activities/state',
      '/agents',
      '/activities',
      '/agents/profile',
      '/activities/profile',
    ]) {
      const { status, headers: told } = await send('GET', path);
      expect(status).toBe(401);
      expect(told['www-authenticate']).toMatch(/^Basic /);
    }
  });

  test('with the right key and a wrong secret nothing is answered', async () => {
    const [key = ''] = Buffer.from(all.authorization.slice(6), 'base64').toString().split(':');
    expect((await strangerTo(app, basic(key, 'wrong'))('GET', '/statements')).status).toBe(401);
  });

  test('are no way into the API, and a session is no way into the store', async () => {
    const host = new URL(app.config.appOrigin).host;
    const { statusCode } = await app.app.inject({
      url: '/api/me',
      headers: { host, authorization: all.authorization },
    });
    expect(statusCode).toBe(401);
    const administrator = await app.as((await buildAdministrator(app.database)).accountId);
    expect(
      (await administrator.get('/xapi/statements', undefined, { 'x-experience-api-version': '1.0.3' })).status,
    ).toBe(401);
  });
});

describe('scopes (1.0.3 Communication 4.2)', () => {
  const profile = () => ({ profileId: 'x', activityId: buildActivity().id });
  const attempts: Record<string, (client: XapiClient) => Promise<{ status: number }>> = {
    'write statements': ({ send }) => send('POST', '/statements', { body: buildStatement() }),
    'read statements': ({ send }) => send('GET', '/statements'),
    'write states': ({ send }) => send('PUT', `/activities/state${search(stateOf())}`, { body: {} }),
    'read states': ({ send }) => send('GET', `/activities/state${search(stateOf())}`),
    'write profiles': ({ send }) => send('POST', `/activities/profile${search(profile())}`, { body: {} }),
    'read profiles': ({ send }) => send('GET', `/activities/profile${search(profile())}`),
    'read activities': ({ send }) => send('GET', `/activities${search({ activityId: buildActivity().id })}`),
  };

  test.each([
    ['statements/write', ['write statements']],
    ['statements/read', ['read statements', 'read activities']],
    ['statements/read/mine', ['read statements', 'read activities']],
    ['state', ['write states', 'read states']],
    ['profile', ['write profiles', 'read profiles']],
    ['all/read', ['read statements', 'read states', 'read profiles', 'read activities']],
    ['all', Object.keys(attempts)],
  ] as const)('%s lets %j', async (scope, allowed) => {
    const client = await openClient(app, { scopes: [scope] });
    for (const [what, attempt] of Object.entries(attempts)) {
      const { status } = await attempt(client);
      expect([what, status === 403]).toEqual([what, !allowed.some((one) => one === what)]);
    }
  });
});

describe('forgery (attack C6)', () => {
  test('who vouches and when it was stored is the store’s word, whatever is sent', async () => {
    const statement = buildStatement({
      authority: buildAgent(),
      stored: '2001-01-01T00:00:00Z',
      timestamp: '2099-01-01T00:00:00Z',
    });
    const before = new Date().toISOString();
    await all.store(statement);
    const { json } = await all.send('GET', `/statements${search({ statementId: statement.id })}`);
    expect(json.authority).toMatchObject({ account: { name: all.credentialId } });
    expect(String(json.stored) >= before.slice(0, 19)).toBe(true);
    expect(json.timestamp).toBe('2099-01-01T00:00:00Z');
    const since = new Date(Date.now() + 3_600_000).toISOString();
    expect(await all.ids({ since })).toEqual([]);
  });

  test('statements of others are not voided, whichever came first', async () => {
    const [mine, other] = [await openClient(app), await openClient(app, { scopes: ['statements/write'] })];
    const [there, later] = [buildStatement(), buildStatement()];
    await mine.store(there);
    expect((await other.send('POST', '/statements', { body: voidingOf(there.id) })).status).toBe(403);
    await other.store(voidingOf(later.id));
    await mine.store(later);
    for (const { id } of [there, later])
      expect((await mine.send('GET', `/statements${search({ statementId: id })}`)).status).toBe(200);
    const own = await other.store(buildStatement());
    await other.store(voidingOf(own));
    expect((await all.send('GET', `/statements${search({ voidedStatementId: own })}`)).status).toBe(200);
  });

  test('who reads its own alone finds nothing of others: by id, by query, by reference, by a further page', async () => {
    const mine = await openClient(app, { scopes: ['statements/read/mine', 'statements/write'] });
    const agent = buildAgent();
    const own = await mine.store(buildStatement({ actor: agent }));
    const foreign = await all.store(buildStatement({ actor: agent }));
    const reference = await all.store(referringTo(own, { actor: agent }));
    await mine.store(referringTo(foreign, { id: undefined }));
    expect(await mine.ids({ agent: JSON.stringify(agent) })).not.toContain(foreign);
    expect(await mine.ids({ since: '1970-01-01T00:00:00Z' })).not.toContain(reference);
    for (const id of [foreign, reference])
      expect((await mine.send('GET', `/statements${search({ statementId: id })}`)).status).toBe(404);
    const { json } = await all.send('GET', `/statements${search({ limit: '1', agent: JSON.stringify(agent) })}`);
    const page = await mine.send('GET', String(json.more).replace('/xapi', ''));
    expect(page.text).not.toContain(foreign);
    const about = { account: { homePage: app.config.appOrigin, name: all.credentialId } };
    expect(await mine.ids({ agent: JSON.stringify(about), related_agents: 'true' })).toEqual([]);
  });

  test('who is let to some activities writes and reads about no others', async () => {
    const prefix = 'https://example.test/activities/allowed/';
    const inside = { id: `${prefix}1` };
    const client = await openClient(app, { scopes: ['all'], activityPrefix: prefix });
    const own = await client.store(buildStatement({ object: inside }));
    for (const object of [buildActivity(), buildAgent()])
      expect(
        (
          await client.send('POST', '/statements', {
            body: [buildStatement({ object: inside }), buildStatement({ object })],
          })
        ).status,
      ).toBe(403);
    const foreign = await all.store(buildStatement({ context: { contextActivities: { parent: [inside] } } }));
    expect(await client.ids({})).toEqual([own]);
    expect(await client.ids({ activity: inside.id, related_activities: 'true' })).toEqual([own]);
    expect((await client.send('GET', `/statements${search({ statementId: foreign })}`)).status).toBe(404);
    const state = (activityId: string) =>
      client.send('PUT', `/activities/state${search(stateOf({ activityId }))}`, { body: {} });
    expect((await state(inside.id)).status).toBe(204);
    expect((await state(buildActivity().id)).status).toBe(403);
    expect((await client.send('GET', `/activities${search({ activityId: buildActivity().id })}`)).status).toBe(403);
  });

  test('states of others are not read by who may only write statements', async () => {
    const place = search(stateOf());
    await all.send('PUT', `/activities/state${place}`, { body: { answers: 'of somebody' } });
    const writer = await openClient(app, { scopes: ['statements/write', 'statements/read/mine'] });
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE'])
      expect((await writer.send(method, `/activities/state${place}`, { body: {} })).status).toBe(403);
  });
});
