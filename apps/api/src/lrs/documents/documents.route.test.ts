import { createHash, randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../testing/test-app';
import { buildActivity, buildAgent } from '../testing/build-statement';
import { openClient, search, type XapiClient } from '../testing/xapi-client';

let app: TestApp;
let older: XapiClient;
let modern: XapiClient;

beforeAll(async () => {
  app = await startTestApp();
  older = await openClient(app);
  modern = await openClient(app, { version: '2.0.0' });
});
afterAll(() => app.close());

/** A place of each kind where nothing lies yet. */
const places = {
  '/activities/state': () => ({
    activityId: buildActivity().id,
    agent: JSON.stringify(buildAgent()),
    stateId: 'a state',
  }),
  '/activities/profile': () => ({ activityId: buildActivity().id, profileId: 'a profile' }),
  '/agents/profile': () => ({ agent: JSON.stringify(buildAgent()), profileId: 'a profile' }),
};
const kinds = Object.entries(places).map(([path, place]) => ({ path, place }));
const isNew = { 'if-none-match': '*' };

describe.each(kinds)('documents at $path (1.0.3 Communication 2.2)', ({ path, place }) => {
  const at = () => `${path}${search(place())}`;

  test('are given back byte by byte with their type, tag and time', async () => {
    const address = at();
    const raw = Buffer.from([0, 255, 13, 10, 7]);
    const headers = { 'content-type': 'image/x-anything', ...isNew };
    expect((await older.send('PUT', address, { raw, headers })).status).toBe(204);
    const { status, bytes, headers: told } = await older.send('GET', address);
    expect(status).toBe(200);
    expect(bytes.equals(raw)).toBe(true);
    expect(told).toMatchObject({
      'content-type': 'image/x-anything',
      etag: `"${createHash('sha1').update(raw).digest('hex')}"`,
      'last-modified': expect.stringMatching(/ GMT$/),
    });
    const head = await older.send('HEAD', address);
    expect([head.status, head.text, head.headers.etag]).toEqual([200, '', told.etag]);
  });

  test('are merged by POST, property by property', async () => {
    const address = at();
    await older.send('POST', address, { body: { kept: 1, changed: { all: 'of it' } } });
    expect((await older.send('POST', address, { body: { changed: [2], proto: null } })).status).toBe(204);
    expect((await older.send('GET', address)).json).toEqual({ kept: 1, changed: [2], proto: null });
  });

  test('are not merged when one of both is no JSON object, and stay as they were', async () => {
    const address = at();
    await older.send('POST', address, { body: { kept: 1 } });
    expect((await older.send('POST', address, { body: [1] })).status).toBe(400);
    expect((await older.send('POST', address, { raw: 'text', headers: { 'content-type': 'text/plain' } })).status).toBe(
      400,
    );
    expect(
      (await older.send('POST', address, { raw: '{', headers: { 'content-type': 'application/json' } })).status,
    ).toBe(400);
    expect((await older.send('GET', address)).json).toEqual({ kept: 1 });
  });

  test('go by DELETE, and going twice is no fault', async () => {
    const address = at();
    await older.send('POST', address, { body: {} });
    expect((await older.send('DELETE', address)).status).toBe(204);
    expect((await older.send('GET', address)).status).toBe(404);
    expect((await older.send('DELETE', address)).status).toBe(204);
  });

  test('are listed by their ids, those since a moment alone', async () => {
    const parameters: Record<string, string> = place();
    const idName = path.endsWith('state') ? 'stateId' : 'profileId';
    const put = (id: string) =>
      older.send('PUT', `${path}${search({ ...parameters, [idName]: id })}`, { body: {}, headers: isNew });
    await put('first');
    const first = await older.send('GET', `${path}${search({ ...parameters, [idName]: 'first' })}`);
    await put('second');
    delete parameters[idName];
    expect(JSON.parse((await older.send('GET', `${path}${search(parameters)}`)).text)).toEqual(['first', 'second']);
    const since = new Date(Date.parse(String(first.headers['last-modified'])) + 60_000).toISOString();
    expect((await older.send('GET', `${path}${search({ ...parameters, since })}`)).text).toBe('[]');
  });

  test('have tags: who read something older changes nothing (9274.1.1 4.1.4)', async () => {
    const address = at();
    await modern.send('PUT', address, { body: { version: 1 }, headers: isNew });
    const { etag = '' } = (await modern.send('GET', address)).headers;
    expect((await modern.send('PUT', address, { body: { version: 2 }, headers: { 'if-match': etag } })).status).toBe(
      204,
    );
    for (const method of ['PUT', 'POST', 'DELETE'])
      expect((await modern.send(method, address, { body: { late: true }, headers: { 'if-match': etag } })).status).toBe(
        412,
      );
    expect((await modern.send('PUT', address, { body: {}, headers: isNew })).status).toBe(412);
    expect((await modern.send('PUT', address, { body: {} })).status).toBe(409);
    expect((await modern.send('GET', address)).json).toEqual({ version: 2 });
  });

  test('written by twenty at once with one tag are written by one', async () => {
    const address = at();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, writer) => modern.send('PUT', address, { body: { writer }, headers: isNew })),
    );
    expect(replies.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  test('merged by ten at once have the word of each', async () => {
    const address = at();
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => modern.send('POST', address, { body: { [`word ${n}`]: n } })),
    );
    expect(Object.keys((await modern.send('GET', address)).json)).toHaveLength(10);
  });

  test('need their parameters, and know no others', async () => {
    for (const missing of Object.keys(place())) {
      const parameters: Record<string, string> = place();
      delete parameters[missing];
      expect((await older.send('PUT', `${path}${search(parameters)}`, { body: {}, headers: isNew })).status).toBe(400);
    }
    expect((await older.send('GET', `${path}${search({ ...place(), other: '1' })}`)).status).toBe(400);
  });

  test('are no larger than the limit', async () => {
    const raw = Buffer.alloc(2 * 1024 * 1024 + 1, 97);
    const headers = { 'content-type': 'text/plain', ...isNew };
    expect((await older.send('PUT', at(), { raw, headers })).status).toBe(413);
  });
});

describe('states (1.0.3 Communication 2.3)', () => {
  test('belong to their registration; without one all of them are meant when they are listed or removed', async () => {
    const base: Record<string, string> = places['/activities/state']();
    const registered = { ...base, registration: randomUUID() };
    await older.send('PUT', `/activities/state${search(base)}`, { body: { of: 'none' } });
    await older.send('PUT', `/activities/state${search({ ...registered, stateId: 'another' })}`, {
      body: { of: 'one' },
    });
    expect((await older.send('GET', `/activities/state${search({ ...registered, stateId: 'a state' })}`)).status).toBe(
      404,
    );
    const { stateId: _id, ...all } = base;
    const { stateId: _other, ...ofOne } = registered as Record<string, string>;
    expect((await older.send('GET', `/activities/state${search(ofOne)}`)).text).toBe('["another"]');
    expect(JSON.parse((await older.send('GET', `/activities/state${search(all)}`)).text)).toHaveLength(2);
    expect((await older.send('DELETE', `/activities/state${search(all)}`)).status).toBe(204);
    expect((await older.send('GET', `/activities/state${search(all)}`)).text).toBe('[]');
  });

  test('of 1.0.3 may be put over each other without a tag, those of 2.0 may not', async () => {
    const address = `/activities/state${search(places['/activities/state']())}`;
    for (const version of [1, 2]) expect((await older.send('PUT', address, { body: { version } })).status).toBe(204);
    expect((await modern.send('PUT', address, { body: {} })).status).toBe(409);
  });
});

test('a profile of 1.0.3 is put with a tag or not at all (Communication 3.1)', async () => {
  const address = `/agents/profile${search(places['/agents/profile']())}`;
  expect((await older.send('PUT', address, { body: {} })).status).toBe(400);
  expect((await modern.send('PUT', address, { body: {} })).status).toBe(204);
});
