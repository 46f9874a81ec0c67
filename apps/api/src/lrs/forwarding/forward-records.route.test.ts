import { boundaryOf, readMultipart, type Statement } from '@amelie/formats';
import { openStorage } from '@amelie/ground';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rowOf, rowsOf } from '../../platform/database/database';
import { startTestApp, type TestApp } from '../../testing/test-app';
import { attachmentPart, buildMultipart, describeAttachment, jsonPart } from '../testing/build-multipart';
import { buildStatement } from '../testing/build-statement';
import { openClient } from '../testing/xapi-client';
import { askForForwarding, forwardRecords } from './forward-records';
import type { Endpoint } from './send-statements';

interface Request {
  /** The contents of the parts behind the statements. */
  attachments: string[];
  version: string;
  authorization: string;
  ids: string[];
}

let app: TestApp;
let other: Server;
let endpoint: Endpoint;
let asked: Request[] = [];
let answer: (request: Request) => number = () => 200;

function readBody(body: Buffer, contentType: string): { json: string; attachments: string[] } {
  const boundary = boundaryOf(contentType);
  const [first, ...others] = (boundary === null ? null : readMultipart(body, boundary)) ?? [];
  return {
    json: (first?.content ?? body).toString('utf8'),
    attachments: others.map(({ headers, content }) => `${headers.get('x-experience-api-hash')} ${content.toString()}`),
  };
}

beforeAll(async () => {
  app = await startTestApp();
  other = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { json, attachments } = readBody(Buffer.concat(parts), request.headers['content-type'] ?? '');
      const statements: Statement[] = JSON.parse(json);
      const { authorization = '', 'x-experience-api-version': version } = request.headers;
      const ids = statements.map(({ id }) => id ?? '');
      const told = { version: String(version), authorization, ids, attachments };
      asked.push(told);
      response.writeHead(answer(told), { location: 'https://elsewhere.example/' }).end('[]');
    });
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  endpoint = { url: `http://127.0.0.1:${(other.address() as AddressInfo).port}/xapi`, key: 'k', secret: 's' };
});
beforeEach(() => {
  asked = [];
  answer = () => 200;
});
afterAll(async () => {
  other.close();
  await app.close();
});

const forward = () => forwardRecords({ database: app.database, files: openStorage(app.config), to: endpoint });

async function storeMany(count: number, version = '1.0.3'): Promise<string[]> {
  const client = await openClient(app, { version });
  const { text } = await client.send('POST', '/statements', {
    body: Array.from({ length: count }, () => buildStatement()),
  });
  const ids: string[] = JSON.parse(text);
  return ids;
}

test('statements go out in their order, in batches of one version, and only once', async () => {
  const ids = [...(await storeMany(60)), ...(await storeMany(2, '2.0.0'))];
  await forward();
  expect(asked.flatMap((request) => request.ids)).toEqual(ids);
  expect(asked.map((request) => [request.version, request.ids.length])).toEqual([
    ['1.0.3', 50],
    ['1.0.3', 10],
    ['2.0.0', 2],
  ]);
  expect(asked[0]?.authorization).toBe(`Basic ${Buffer.from('k:s').toString('base64')}`);
  await forward();
  expect(asked).toHaveLength(3);
});

test.each([500, 401, 429, 302])('after an answer of %d the next try goes on where it stopped', async (status) => {
  const ids = await storeMany(60);
  answer = () => (asked.length === 2 ? status : 200);
  await expect(forward()).rejects.toThrow();
  answer = () => 200;
  await forward();
  expect([...new Set(asked.flatMap((request) => request.ids))]).toEqual(ids);
  expect(asked.map((request) => request.ids.length)).toEqual([50, 10, 10]);
});

test('one that the other store will not take costs the others nothing, and is counted', async () => {
  const ids = await storeMany(3);
  answer = (request) => (request.ids.includes(ids[1] ?? '') ? 400 : 200);
  await forward();
  expect(asked.map((request) => request.ids)).toEqual([ids, [ids[0]], [ids[1]], [ids[2]]]);
  const row = await rowOf(app.database, `select last_refused as id from lrs_forward where refused = 1`, []);
  expect(row).toEqual({ id: ids[1] });
});

test('attachments that are kept here go along, each once, and an address of their own is enough', async () => {
  const client = await openClient(app);
  const described = describeAttachment('What was written');
  const [one, two] = [1, 2].map(() => buildStatement({ attachments: [described] }));
  const sent = buildMultipart([jsonPart([one, two]), attachmentPart('What was written')]);
  expect((await client.send('POST', '/statements', sent)).status).toBe(200);
  await forward();
  expect(asked.map(({ ids, attachments }) => [ids.length, attachments])).toEqual([
    [2, [`${described.sha2} What was written`]],
  ]);
  const fileUrl = 'https://files.example/a.txt';
  await client.store(buildStatement({ attachments: [describeAttachment('Elsewhere', { fileUrl })] }));
  await forward();
  expect(asked.at(-1)?.attachments).toEqual([]);
});

test('a job is asked for when something waits, and only one', async () => {
  await app.database.query(`delete from outbox where job = 'forward-records'`);
  await askForForwarding(app.database, endpoint);
  const jobs = () => rowsOf(app.database, `select 1 from outbox where job = 'forward-records'`, []);
  expect(await jobs()).toHaveLength(0);
  await storeMany(1);
  await askForForwarding(app.database, endpoint);
  await askForForwarding(app.database, endpoint);
  expect(await jobs()).toHaveLength(1);
});
