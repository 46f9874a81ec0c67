import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../testing/test-app';
import { buildAgent, buildStatement } from '../testing/build-statement';
import { openClient, search, type XapiClient } from '../testing/xapi-client';

let app: TestApp;
let client: XapiClient;

beforeAll(async () => {
  app = await startTestApp();
  client = await openClient(app);
});
afterAll(() => app.close());

const read = (id: string) => client.send('GET', `/statements${search({ statementId: id })}`);
const countOf = async (id: string) =>
  (await app.database.query<{ n: number }[]>(`select count(*)::int as n from lrs_statement where id = $1`, [id]))[0]?.n;

describe('a statement that is put (1.0.3 Communication 2.1.1)', () => {
  test('is stored under the id of the address and answers no content', async () => {
    const { id, ...statement } = buildStatement();
    const put = await client.send('PUT', `/statements${search({ statementId: id })}`, { body: statement });
    expect(put.status).toBe(204);
    expect((await read(id)).json).toMatchObject({ ...statement, id });
  });

  test('needs the parameter statementId, and no other id inside', async () => {
    const statement = buildStatement();
    expect((await client.send('PUT', '/statements', { body: statement })).status).toBe(400);
    const other = search({ statementId: randomUUID() });
    expect((await client.send('PUT', `/statements${other}`, { body: statement })).status).toBe(400);
  });
});

describe('statements that are posted (1.0.3 Communication 2.1.2)', () => {
  test('answer their ids in the order in which they came', async () => {
    const batch = [buildStatement(), buildStatement(), buildStatement()];
    const { status, text } = await client.send('POST', '/statements', { body: batch });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(batch.map(({ id }) => id));
  });

  test('are stored all or not at all', async () => {
    const [good, bad] = [buildStatement(), buildStatement({ verb: { id: 'no iri' } })];
    const { status, json } = await client.send('POST', '/statements', { body: [good, bad] });
    expect(status).toBe(400);
    expect(json.error).toMatchObject({ message: 'Statement 1: verb.id: has to be an IRI with its scheme.' });
    expect((await read(good.id)).status).toBe(404);
  });

  test('get an id where they have none, and may not share one', async () => {
    const { id: _id, ...nameless } = buildStatement();
    const id = await client.store(nameless);
    expect((await read(id)).json.id).toBe(id);
    const twice = buildStatement();
    expect((await client.send('POST', '/statements', { body: [twice, twice] })).status).toBe(400);
  });

  test('may be none: an empty array stores nothing', async () => {
    expect(await client.send('POST', '/statements', { body: [] })).toMatchObject({ status: 200, text: '[]' });
  });
});

describe('the same id again (1.0.3 Data 2.3.1)', () => {
  test('with the same content makes no second row', async () => {
    const statement = buildStatement({ timestamp: '2026-01-02T03:04:05Z' });
    await client.store(statement);
    const again = { ...statement, timestamp: '2026-01-02T04:04:05.000+01:00', verb: { id: statement.verb.id } };
    expect((await client.send('POST', '/statements', { body: again })).status).toBe(200);
    expect(
      (await client.send('PUT', `/statements${search({ statementId: statement.id })}`, { body: again })).status,
    ).toBe(204);
    expect(await countOf(statement.id)).toBe(1);
  });

  test('with other content is a conflict, and changes nothing', async () => {
    const statement = buildStatement();
    await client.store(statement);
    const other = { ...statement, actor: buildAgent() };
    const beside = buildStatement();
    const { status } = await client.send('POST', '/statements', { body: [beside, other] });
    expect(status).toBe(409);
    expect((await read(statement.id)).json.actor).toEqual(statement.actor);
    expect((await read(beside.id)).status).toBe(404);
  });

  test('sent twenty times at once is stored once', async () => {
    const statement = buildStatement();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => client.send('POST', '/statements', { body: statement })),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await countOf(statement.id)).toBe(1);
  });

  test('with two contents at once is stored once, and one of them hears of the conflict', async () => {
    const statement = buildStatement();
    const replies = await Promise.all(
      [statement, { ...statement, actor: buildAgent() }].map((body) => client.send('POST', '/statements', { body })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await countOf(statement.id)).toBe(1);
  });
});

describe('what the store sets itself', () => {
  test('is stored, authority, version, and a timestamp where there is none (1.0.3 Data 2.4)', async () => {
    const statement = buildStatement();
    await client.store(statement);
    const { json, headers } = await read(statement.id);
    expect(json).toMatchObject({ version: '1.0.0', authority: { account: { name: client.credentialId } } });
    expect(json.timestamp).toBe(json.stored);
    expect(headers['last-modified']).toBe(new Date(String(json.stored)).toUTCString());
  });

  test('is another version in 2.0 (9274.1.1 4.2.4.3)', async () => {
    const modern = await openClient(app, { version: '2.0.0' });
    const id = await modern.store(buildStatement());
    expect((await read(id)).json.version).toBe('2.0.0');
  });

  test('grows: later requests are stored later, and everything up to Consistent-Through can be seen', async () => {
    const ids = [];
    for (let count = 0; count < 5; count += 1) ids.push(await client.store(buildStatement()));
    const stored = await Promise.all(ids.map(async (id) => String((await read(id)).json.stored)));
    expect([...new Set(stored)].sort()).toEqual(stored);
    const { headers } = await client.send('GET', '/statements?limit=1');
    expect(String(headers['x-experience-api-consistent-through']) >= String(stored.at(-1))).toBe(true);
  });
});

test('extensions are stored as sent', async () => {
  const extensions = {
    'https://example.test/any': { deep: [null, '', { ünïcode: '„☃“' }], number: 1.25, proto: 1 },
  };
  const id = await client.store(buildStatement({ result: { extensions } }));
  expect((await read(id)).json.result).toEqual({ extensions });
});

test('statements of 2.0 may name agents of their context, those of 1.0.3 may not (9274.1.1 4.2.2.5)', async () => {
  const context = {
    contextAgents: [{ objectType: 'contextAgent', agent: buildAgent(), relevantTypes: ['https://example.test/tutor'] }],
  };
  const modern = await openClient(app, { version: '2.0.0' });
  const id = await modern.store(buildStatement({ context }));
  expect((await read(id)).json.context).toEqual(context);
  expect((await client.send('POST', '/statements', { body: buildStatement({ context }) })).status).toBe(400);
});
