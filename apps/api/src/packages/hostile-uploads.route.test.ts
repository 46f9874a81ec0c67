import { uploadPath } from '@amelie/contract';
import { newId } from '@amelie/ground';
import { readdir, stat } from 'node:fs/promises';
import { request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openSession } from '../people/sessions';
import { rowOf } from '../platform/database/database';
import { buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp } from '../testing/test-app';

let app: TestApp;
let port: number;
let cookie: string;
let strangerCookie: string;

beforeAll(async () => {
  app = await startTestApp({ LIMIT_UPLOAD_MB: '3' });
  await app.app.listen(0, '127.0.0.1');
  ({ port } = app.app.getHttpServer().address() as AddressInfo);
  const [one, two] = [await buildTrainer(app.database), await buildTrainer(app.database)];
  cookie = `lms=${(await openSession(app.database, one.accountId, false)).token}`;
  strangerCookie = `lms=${(await openSession(app.database, two.accountId, false)).token}`;
});
afterAll(() => app.close());

interface Wish {
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** One request over a real socket: its status, and where the upload is when it began one. */
function ask(method: string, { path = uploadPath, headers = {}, body }: Wish) {
  const usual = { host: 'localhost:3000', origin: 'http://localhost:3000', 'tus-resumable': '1.0.0', cookie };
  return new Promise<{ status: number; location: string; text: string }>((resolve, reject) => {
    const request = send({ host: '127.0.0.1', port, method, path, headers: { ...usual, ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, location: String(response.headers.location ?? ''), text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}
const base64 = (text: string) => Buffer.from(text).toString('base64');
const begin = (length: number, filename = 'a.zip') =>
  ask('POST', { headers: { 'upload-length': String(length), 'upload-metadata': `filename ${base64(filename)}` } });
const bytes = { 'content-type': 'application/offset+octet-stream' };

test.each<[string, Record<string, string>]>([
  ['no length', {}],
  ['a negative length', { 'upload-length': '-1' }],
  ['a length that is no number', { 'upload-length': 'NaN' }],
  ['a length beyond numbers', { 'upload-length': '1e400' }],
  ['a length above the limit', { 'upload-length': String(4 * 1024 * 1024) }],
  ['a length to be told later', { 'upload-defer-length': '1' }],
  ['parts of others', { 'upload-concat': `final;${uploadPath}/${newId()}`, 'upload-length': '1' }],
  ['facts that cannot be read', { 'upload-length': '1', 'upload-metadata': 'filename ###, , x' }],
  ['another version of the protocol', { 'upload-length': '1', 'tus-resumable': '9.9.9' }],
])('an upload with %s is refused', async (_what, headers) => {
  const { status, text } = await ask('POST', { headers });
  expect([status, status >= 400 && status !== 500]).toEqual([status, true]);
  expect(text).not.toMatch(/\n\s+at |\/tmp\//);
});

test.each([
  `${uploadPath}/..%2f..%2fetc%2fpasswd`,
  `${uploadPath}/../../etc/passwd`,
  `${uploadPath}/%00`,
  `${uploadPath}/${'x'.repeat(300)}`,
  `${uploadPath}/undefined`,
  `${uploadPath}/${newId()}`,
  `${uploadPath}/${newId()}.json`,
])('there is no upload at %s', async (path) => {
  for (const method of ['HEAD', 'PATCH', 'DELETE', 'GET', 'OPTIONS'])
    expect([400, 404, 405, 414]).toContain(
      (await ask(method, { path, headers: { ...bytes, 'upload-offset': '0' } })).status,
    );
});

test('whose upload it is stands in no request', async () => {
  const owner = (await buildTrainer(app.database)).accountId;
  const metadata = `filename ${base64('a.zip')},accountId ${base64(owner)}`;
  const { location } = await ask('POST', { headers: { 'upload-length': '4', 'upload-metadata': metadata } });
  const path = new URL(location, 'http://localhost:3000').pathname;
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const headers = { ...bytes, 'upload-offset': '0', cookie: strangerCookie };
    expect((await ask(method, { path, headers })).status).toBe(404);
  }
  expect((await ask('HEAD', { path })).status).toBe(200);
});

test('no more than was announced is kept, however it is sent', async () => {
  const { location } = await begin(10);
  const path = new URL(location, 'http://localhost:3000').pathname;
  const headers = { ...bytes, 'upload-offset': '0', 'transfer-encoding': 'chunked' };
  const { status } = await ask('PATCH', { path, headers, body: Buffer.alloc(300_000) }).catch(() => ({ status: 400 }));
  expect([204, 400, 413]).toContain(status);
  const folder = join(app.config.dataDir, 'uploads');
  for (const name of await readdir(folder)) expect((await stat(join(folder, name))).size).toBeLessThan(2000);
});

test('a file name is told as it can be shown, and names no place', async () => {
  const names = [
    '../../etc/cron.d/evil.zip',
    'C:\\x\\evil.zip',
    'a\u0000b.zip',
    'a\u202egpj.zip',
    '<img src=x>.zip',
    '',
  ];
  const told: string[] = [];
  for (const name of names) {
    const { location } = await begin(4, name);
    const path = new URL(location, 'http://localhost:3000').pathname;
    const headers = { ...bytes, 'upload-offset': '0' };
    expect((await ask('PATCH', { path, headers, body: 'none' })).status).toBe(204);
    const id = path.split('/').pop();
    const row = await rowOf<{ name: string }>(app.database, `select file_name as name from package where id = $1`, [
      id,
    ]);
    told.push(row?.name ?? '');
  }
  expect(told).toEqual(['evil.zip', 'evil.zip', 'a\\u{0}b.zip', 'a\\u{202e}gpj.zip', '<img src=x>.zip', 'package.zip']);
});
