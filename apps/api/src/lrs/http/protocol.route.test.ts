import { startTestApp, type TestApp } from '../../testing/test-app';
import { buildActivity, buildAgent, buildStatement } from '../testing/build-statement';
import { openClient, search, strangerTo, type XapiClient } from '../testing/xapi-client';

let app: TestApp;
let client: XapiClient;
let modern: XapiClient;

beforeAll(async () => {
  app = await startTestApp({ CONTENT_ORIGIN: 'https://*.content.test' });
  client = await openClient(app);
  modern = await openClient(app, { version: '2.0.0' });
});
afterAll(() => app.close());

const version = 'x-experience-api-version';

describe('versions (1.0.3 Communication 3.3; 9274.1.1 4.1.5)', () => {
  test.each([
    ['1.0', 200, '1.0.3'],
    ['1.0.0', 200, '1.0.3'],
    ['1.0.9', 200, '1.0.3'],
    ['2.0.0', 200, '2.0.0'],
    ['0.9', 400, '2.0.0'],
    ['1.1.0', 400, '2.0.0'],
    ['3.0.0', 400, '2.0.0'],
    ['two', 400, '2.0.0'],
  ])('%s answers %i in %s', async (asked, status, answered) => {
    const reply = await client.send('GET', '/statements?limit=1', { headers: { [version]: asked } });
    expect([reply.status, reply.headers[version]]).toEqual([status, answered]);
  });

  test('have to be named, but for what tells about them', async () => {
    const send = strangerTo(app, { [version]: '' });
    expect((await send('GET', '/statements')).status).toBe(400);
    const bare = await app.app.inject({ url: '/xapi/about', headers: { host: new URL(app.config.appOrigin).host } });
    expect(bare.json()).toEqual({ version: ['1.0.0', '1.0.1', '1.0.2', '1.0.3', '2.0.0'] });
  });

  test('stand on answers of every kind', async () => {
    for (const [method, path] of [
      ['GET', '/nothing'],
      ['PATCH', '/statements'],
      ['GET', '/statements?x=1'],
      ['PUT', '/statements'],
    ] as const)
      expect((await client.send(method, path)).headers[version]).toBe('1.0.3');
    expect((await strangerTo(app)('GET', '/statements')).headers[version]).toBe('1.0.3');
  });
});

describe('the alternate request syntax (1.0.3 Communication 1.3)', () => {
  const form = (fields: Record<string, string>) => ({
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

  test('puts, posts, gets and deletes with everything in a form, the credential too', async () => {
    const send = strangerTo(app);
    const statement = buildStatement();
    const own = { Authorization: client.authorization, 'X-Experience-API-Version': '1.0.3' };
    const put = { ...own, statementId: statement.id, content: JSON.stringify(statement) };
    expect((await send('POST', '/statements?method=PUT', form(put))).status).toBe(204);
    const got = await send('POST', '/statements?method=GET', form({ ...own, statementId: statement.id }));
    expect(got.json).toMatchObject(statement);
    const place = { ...own, activityId: buildActivity().id, agent: JSON.stringify(buildAgent()), stateId: 'x' };
    const state = { ...place, content: 'text & more', 'Content-Type': 'text/plain' };
    expect((await send('POST', '/activities/state?method=PUT', form(state))).status).toBe(204);
    const read = await send('POST', '/activities/state?method=GET', form(place));
    expect([read.text, read.headers['content-type']]).toEqual(['text & more', 'text/plain']);
    expect((await send('POST', '/activities/state?method=DELETE', form(place))).status).toBe(204);
    const head = await send('POST', '/statements?method=HEAD', form({ ...own, statementId: statement.id }));
    expect([head.status, head.text]).toEqual([200, '']);
  });

  test.each([
    ['other parameters in the address', '?method=PUT&statementId=x', { content: '{}' }],
    ['a method that is none', '?method=TRACE', {}],
    ['no content to put', '?method=PUT', { statementId: '12345678-1234-4234-8234-123456789012' }],
  ])('with %s is refused', async (_, address, fields) => {
    expect((await client.send('POST', `/statements${address}`, form(fields))).status).toBe(400);
  });

  test('is gone in 2.0', async () => {
    const statement = buildStatement();
    const put = form({ statementId: statement.id, content: JSON.stringify(statement) });
    expect((await modern.send('POST', '/statements?method=PUT', put)).status).toBe(400);
  });
});

describe('the endpoint', () => {
  test('answers HEAD like GET without a body', async () => {
    const id = await client.store(buildStatement());
    const address = `/statements${search({ statementId: id })}`;
    const [get, head] = [await client.send('GET', address), await client.send('HEAD', address)];
    expect(head.text).toBe('');
    for (const name of ['content-type', 'content-length', 'last-modified'])
      expect(head.headers[name]).toBe(get.headers[name]);
    expect((await client.send('HEAD', '/statements?attachments=true')).text).toBe('');
  });

  test('knows its resources and their methods and says so (Communication 3.2)', async () => {
    expect((await client.send('GET', '/nothing')).status).toBe(404);
    expect((await client.send('GET', '')).status).toBe(404);
    expect((await client.send('GET', '/constructor')).status).toBe(404);
    const refused = await client.send('DELETE', '/statements');
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD, PUT, POST']);
  });

  test('tells what is wrong with JSON', async () => {
    for (const raw of ['', '{', '"text"', 'null', '1', Buffer.from([0x22, 0xff, 0x22])])
      expect(
        (await client.send('POST', '/statements', { raw, headers: { 'content-type': 'application/json' } })).status,
      ).toBe(400);
  });

  test('takes no more than its limit', async () => {
    const raw = Buffer.alloc(16 * 1024 * 1024 + 1, 32);
    const { status, json } = await client.send('POST', '/statements', {
      raw,
      headers: { 'content-type': 'application/json' },
    });
    expect(status).toBe(413);
    expect(json.error).toMatchObject({ message: expect.any(String) });
  });

  test('lets pages of the content origin ask, and no others; no cookie is let along', async () => {
    const label = `p-${'a'.repeat(25)}`;
    const preflight = (origin: string) =>
      client.send('OPTIONS', '/statements', { headers: { origin, 'access-control-request-method': 'PUT' } });
    const ours = await preflight(`https://${label}.content.test`);
    expect(ours.status).toBe(204);
    expect(ours.headers['access-control-allow-origin']).toBe(`https://${label}.content.test`);
    expect(ours.headers['access-control-allow-credentials']).toBeUndefined();
    for (const origin of ['https://elsewhere.test', `http://${label}.content.test`, 'https://content.test'])
      expect((await preflight(origin)).headers['access-control-allow-origin']).toBeUndefined();
  });

  test('is reached without our origin, and the rest of the API is not', async () => {
    const elsewhere = { origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' };
    expect((await client.send('POST', '/statements', { body: [], headers: elsewhere })).status).toBe(200);
    const host = new URL(app.config.appOrigin).host;
    for (const url of ['/api/sign-in', '/xapiary', '/api/xapi'])
      expect(
        (await app.app.inject({ method: 'POST', url, headers: { host, ...elsewhere }, payload: {} })).statusCode,
      ).toBe(403);
  });
});
