import { DiskStorage, newToken, openLog } from '@amelie/ground';
import type { FastifyInstance } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { contentHeaders } from './content-headers';
import { createContentServer } from './create-content-server';
import { LaunchedPackages } from './launched-packages';

const host = '127.0.0.1:3001';
const cap = newToken();
const text = 'The text of a file';
let server: FastifyInstance;
let folder: string;

/** A database that knows one launch with one file. */
function poolOf(sha256: string): Pick<Pool, 'query'> {
  const file = { sha256, sizeBytes: text.length, mediaType: 'text/plain' };
  const query = async (sql: string, [, path]: unknown[]) => ({
    rows: sql.includes('readable_package')
      ? [{ packageId: 'p', edition: 'scorm12', opensPopups: false }]
      : path === 'a.txt'
        ? [file]
        : [],
  });
  return { query } as unknown as Pick<Pool, 'query'>;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  const storage = new DiskStorage(folder);
  const stored = await storage.put(Readable.from([Buffer.from(text)]));
  server = createContentServer({
    appOrigin: 'http://localhost:3000',
    contentOrigin: `http://${host}`,
    packages: new LaunchedPackages(poolOf(stored.sha256)),
    storage,
    shellFiles: new Map(),
    log: openLog('content', 'silent'),
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sends bytes as they are and answers the head and the body of the first reply. */
function send(request: string): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1', () =>
      socket.write(request, 'latin1'),
    );
    let reply = '';
    socket.on('data', (chunk) => (reply += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...body] = reply.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head: head.toLowerCase(), body: body.join('') });
    });
  });
}
const ask = (line: string, ...headers: string[]) =>
  send(`${line} HTTP/1.1\r\n${[`Host: ${host}`, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`);

const file = `/l/${cap}/f/a.txt`;

test.each([
  ['GET', file, 200],
  ['GET', `/l/${cap}/f/../f/a.txt`, 404],
  ['GET', `/l/${cap}/f/%2e%2e/%2e%2e/etc/passwd`, 404],
  ['GET', `/l/${cap}/f/a.txt%00`, 404],
  ['GET', `/l/${cap}/f/a.txt/`, 404],
  ['GET', `/l/${cap}/f/%c0%ae%c0%ae/a.txt`, 404],
  ['GET', `/l/${cap}/f/%`, 404],
  ['GET', `/l/${cap}/f/C:%5ca.txt`, 404],
  ['GET', `//l/${cap}/f/a.txt`, 404],
  ['GET', `/L/${cap}/f/a.txt`, 404],
  ['GET', `/l/${cap.slice(1)}/f/a.txt`, 404],
  ['GET', `/l/${cap}x/f/a.txt`, 404],
  ['GET', `/l/${cap}/__proto__`, 404],
  ['GET', `/l/${cap}/f/constructor`, 404],
  ['GET', '*', 404],
  ['GET', 'http://evil.example/', 404],
  ['OPTIONS', file, 405],
  ['POST', file, 405],
  ['DELETE', file, 405],
  ['PROPFIND', file, 405],
  ['TRACE', file, 405],
])('%s %s is answered with the headers of the sandbox', async (method, path, status) => {
  const answer = await ask(`${method} ${path}`);
  expect(answer.status).toBe(status);
  for (const [name, value] of Object.entries(contentHeaders({ appOrigin: 'http://localhost:3000' })))
    expect(answer.head).toContain(`${name}: ${value.toLowerCase()}`);
  expect(answer.head).not.toMatch(/set-cookie|location:|x-powered-by|\nserver:/);
  expect(answer.body).toBe(status === 200 ? text : '');
});

test.each([
  ['another host', `GET ${file} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`, 421],
  ['no host', `GET ${file} HTTP/1.0\r\n\r\n`, 421],
  ['two hosts', `GET ${file} HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`, null],
  ['two lengths', `GET ${file} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n`, 400],
  ['a header that is too long', `GET ${file} HTTP/1.1\r\nHost: ${host}\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
  ['no HTTP at all', `\u0000\u0001\u0002\r\n\r\n`, 400],
])('a request with %s gets no file of another and no page', async (_what, request, status) => {
  const answer = await send(request);
  if (status !== null) expect(answer.status).toBe(status);
  expect(answer.head).not.toMatch(/set-cookie|location:|text\/html/);
  if (answer.status !== 200) expect(answer.body).not.toContain(text);
});

test.each([
  ['bytes=0-3', 206, 'The '],
  ['bytes=-4', 206, 'file'],
  ['bytes=0-99999999999', 206, text],
  ['bytes=5-2', 200, text],
  ['bytes=0-0,1-1', 416, ''],
  [`bytes=${'0-,'.repeat(3000)}`, 416, ''],
  ['bytes=99-', 416, ''],
  ['bytes=-0', 416, ''],
  ['bytes=9999999999999999999999-', 200, text],
  ['bytes=a-b', 200, text],
  ['items=0-3', 200, text],
])('the range %.30s', async (range, status, body) => {
  const answer = await ask(`GET ${file}`, `Range: ${range}`);
  expect([answer.status, answer.body]).toEqual([status, body]);
  expect(answer.head).toContain('content-security-policy: sandbox');
});

test('what a proxy or a browser might say of another place changes nothing', async () => {
  const said = ['X-Original-URL: /l/x/f/b.txt', 'X-Rewrite-URL: /x', 'X-Forwarded-Host: evil.example', 'Cookie: lms=x'];
  expect(await ask(`GET ${file}`, ...said)).toMatchObject({ status: 200, body: text });
});
