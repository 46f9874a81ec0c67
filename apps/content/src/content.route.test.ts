import { DiskStorage, newId, newToken, openLog, openPool, sha256 } from '@amelie/ground';
import type { FastifyInstance } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { openTestDatabase, type TestDatabase } from '../../api/src/testing/test-database';
import { buildTrainer } from '../../api/src/testing/builders';
import { contentHeaders } from './content-headers';
import { createContentServer } from './create-content-server';
import { LaunchedPackages } from './launched-packages';
import type { ShellFile } from './shell-files';

const appOrigin = 'http://localhost:3000';
const contentOrigin = 'http://127.0.0.1:3001';
const script = Buffer.from('export {};');
const shellFile: ShellFile = { plain: script, br: Buffer.from('br'), gzip: Buffer.from('gz') };

let test_: TestDatabase;
let pool: Pool;
let server: FastifyInstance;
let folder: string;
let storage: DiskStorage;
let logged: string;

beforeAll(async () => {
  test_ = await openTestDatabase();
  pool = openPool(test_.url);
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  storage = new DiskStorage(folder);
  logged = '';
  const log = openLog('content', 'silent');
  log.info = ((entry: unknown) => (logged += JSON.stringify(entry))) as typeof log.info;
  server = createContentServer({
    appOrigin,
    contentOrigin,
    auOrigins: ['https://aus.example'],
    packages: new LaunchedPackages(pool, 200),
    storage,
    shellFiles: new Map([
      ['scorm12.js', shellFile],
      ['storage.js', shellFile],
    ]),
    log,
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await pool.end();
  await test_.close();
  await rm(folder, { recursive: true, force: true });
});

const files: Record<string, [string, string]> = {
  'index.html': ['text/html', '<!doctype html><html><head><title>x</title>'],
  'Media/Clip One.mp4': ['video/mp4', '0123456789'],
  'α/é.txt': ['text/plain', 'ok'],
  'tool.bin': ['application/octet-stream', 'MZ'],
  'empty.css': ['text/css', ''],
};

/** A package with these files and an open launch of it. */
async function buildLaunch(
  opensPopups = false,
  edition = 'scorm12',
): Promise<{ cap: string; launchId: string; sessionId: string }> {
  const { database } = test_;
  const { accountId } = await buildTrainer(database);
  const [packageId, attemptId, launchId, sessionId, cap] = [newId(), newId(), newId(), newId(), newToken()];
  await database.query(
    `insert into package (id, file_name, state, size_bytes, edition, report, ready_at)
     values ($1, 'p.zip', 'ready', 1, $3, $2, now())`,
    [packageId, { opensPopups }, edition],
  );
  for (const [path, [mediaType, text]] of Object.entries(files)) {
    const stored = await storage.put(Readable.from([Buffer.from(text)]));
    await database.query(`insert into stored_file values ($1, $2) on conflict do nothing`, [
      stored.sha256,
      stored.sizeBytes,
    ]);
    await database.query(`insert into package_file values ($1, $2, $3, $4, $5, $6)`, [
      ...[packageId, path, path.toLowerCase(), stored.sha256, stored.sizeBytes, mediaType],
    ]);
  }
  await database.query(
    `insert into session (id, token_sha256, account_id, shared_device, expires_at)
     values ($1, $2, $3, false, now() + interval '1 hour')`,
    [sessionId, sha256(newToken()), accountId],
  );
  await database.query(
    `insert into runtime_attempt (id, account_id, package_id, preview, launch_epoch) values ($1, $2, $3, true, 1)`,
    [attemptId, accountId, packageId],
  );
  await database.query(
    `insert into launch (id, attempt_id, account_id, session_id, package_id, epoch, capability_sha256, expires_at)
     values ($1, $2, $3, $4, $5, 1, $6, now() + interval '1 hour')`,
    [launchId, attemptId, accountId, sessionId, packageId, sha256(cap)],
  );
  return { cap, launchId, sessionId };
}

const ask = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' | 'PUT' = 'GET') =>
  server.inject({ method, url, headers: { host: '127.0.0.1:3001', ...headers } });

/** Sends an address exactly as it is written; clients would mend it. */
function askRaw(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = server.server.address() as { port: number };
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${address} HTTP/1.1\r\nHost: 127.0.0.1:3001\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('a file of a launched package', () => {
  test('carries every header of the sandbox, and so does what is not there', async () => {
    const { cap } = await buildLaunch();
    const answers = [
      await ask(`/l/${cap}/f/index.html`),
      await ask(`/l/${cap}/f/Media/Clip%20One.mp4`),
      await ask(`/l/${cap}/f/missing.png`),
      await ask(`/l/${cap}/shell.html`),
      await ask('/nothing'),
      await ask('/', {}, 'POST'),
      await ask('/', { host: 'evil.test' }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 404, 200, 404, 405, 421]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject(contentHeaders({ appOrigin }));
      expect(headers).not.toHaveProperty('set-cookie');
    }
    const policy = String(answers[0]?.headers['content-security-policy']);
    expect(policy).toMatch(/^sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads;/);
    expect(policy).toContain(`frame-ancestors 'self' ${appOrigin}`);
    expect(policy).not.toContain('allow-top-navigation');
  });

  test('a package that speaks xAPI reaches the record store, frames what is allowed, and comes back to its shell', async () => {
    const { cap } = await buildLaunch(false, 'cmi5');
    const page = await ask(`/l/${cap}/f/index.html`);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain(`connect-src 'self' data: blob: ${appOrigin}/xapi/;`);
    expect(policy).toContain("frame-src 'self' blob: data: https://aus.example;");
    const back = await ask(`/l/${cap}/return.html`);
    expect([back.statusCode, back.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await ask(`/l/${cap}/shell.html`)).body).toContain('src="cmi5.js"');
  });

  test('that opens windows may do so, and no other package', async () => {
    const { cap } = await buildLaunch(true);
    const { headers } = await ask(`/l/${cap}/f/index.html`);
    expect(headers['content-security-policy']).toContain('allow-downloads allow-popups;');
  });

  test('is found with spaces, accents and another case', async () => {
    const { cap } = await buildLaunch();
    expect((await ask(`/l/${cap}/f/media/CLIP%20one.MP4`)).statusCode).toBe(200);
    expect((await ask(`/l/${cap}/f/%CE%B1/e%CC%81.txt?x=1`)).body).toBe('ok');
    expect((await ask(`/l/${cap}/f/empty.css`)).headers).toMatchObject({
      'content-length': '0',
      'content-type': 'text/css',
    });
  });

  test('is sent in parts when asked to', async () => {
    const { cap } = await buildLaunch();
    const clip = `/l/${cap}/f/Media/Clip%20One.mp4`;
    const part = await ask(clip, { range: 'bytes=2-4' });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    const beyond = await ask(clip, { range: 'bytes=10-' });
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
    expect((await ask(clip, { range: `bytes=${'0-,'.repeat(1000)}` })).statusCode).toBe(416);
    expect((await ask(clip, { range: 'bytes=2-4', 'if-range': '"x"' })).body).toBe('0123456789');
    const head = await ask(clip, {}, 'HEAD');
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', '10']);
  });

  test('gets the storage script first when it is a page, and is a download when it is nothing to look at', async () => {
    const { cap } = await buildLaunch();
    const page = await ask(`/l/${cap}/f/index.html`);
    expect(page.body).toBe(`<!doctype html><html><head><script src="/l/${cap}/storage.js"></script><title>x</title>`);
    expect(page.headers['content-type']).toBe('text/html');
    const tool = await ask(`/l/${cap}/f/tool.bin`);
    expect(tool.headers).toMatchObject({
      'content-disposition': "attachment; filename*=UTF-8''tool.bin",
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  test.each([
    'f/../../../etc/passwd',
    'f/%2e%2e%2findex.html',
    'f/..%252findex.html',
    'f/..;/index.html',
    'f/..\\index.html',
    'f/index.html%00.png',
    'f//etc/passwd',
    'f/Media/',
    'f/',
    `f/${'x'.repeat(8000)}`,
  ])('is never found outside the package: %s', async (path) => {
    const { cap } = await buildLaunch();
    expect(await askRaw(`/l/${cap}/${path}`)).toMatch(/^HTTP\/1\.1 404 /);
  });

  test('by an absolute address or another method is refused', async () => {
    const { cap } = await buildLaunch();
    expect(await askRaw(`http://127.0.0.1:3001/l/${cap}/f/index.html`)).toMatch(/^HTTP\/1\.1 404 /);
    const put = await ask(`/l/${cap}/f/index.html`, { 'x-http-method-override': 'GET' }, 'PUT');
    expect([put.statusCode, put.headers.allow]).toEqual([405, 'GET, HEAD']);
    expect((await ask(`/l/${cap}/f/index.html`, { 'service-worker': 'script' })).statusCode).toBe(403);
  });
});

describe('a capability', () => {
  test.each([
    ['the player is closed', `update launch set ended_at = now() where id = $1`, 'launchId'],
    ['its time is over', `update launch set expires_at = now() where id = $1`, 'launchId'],
    ['it was idle too long', `update launch set last_seen_at = now() - interval '3 hours' where id = $1`, 'launchId'],
    ['the session ends', `update session set ended_at = now() where id = $1`, 'sessionId'],
  ] as const)('opens nothing any more once %s', async (_why, sql, what) => {
    const launch = await buildLaunch();
    expect((await ask(`/l/${launch.cap}/f/index.html`)).statusCode).toBe(200);
    await test_.database.query(sql, [launch[what]]);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect((await ask(`/l/${launch.cap}/f/index.html`)).statusCode).toBe(404);
    expect((await ask(`/l/${launch.cap}/shell.html`)).statusCode).toBe(404);
  });

  test('that nobody gave out opens nothing, and stands in no log', async () => {
    const { cap } = await buildLaunch();
    expect((await ask(`/l/${newToken()}/f/index.html`)).statusCode).toBe(404);
    await ask(`/l/${cap}/f/index.html?q=${cap}`);
    expect(logged).toContain('/l/[redacted]/f/index.html');
    expect(logged).not.toContain(cap);
  });
});

describe('the shell', () => {
  test('knows the app’s origin, clears what was stored before, and comes with its own scripts', async () => {
    const { cap } = await buildLaunch();
    const page = await ask(`/l/${cap}/shell.html`);
    expect(page.headers['clear-site-data']).toBe('"storage"');
    expect(page.body).toContain(`data-app-origin="${appOrigin}"`);
    const plain = await ask(`/l/${cap}/scorm12.js`);
    expect([plain.body, plain.headers['content-type']]).toEqual(['export {};', 'text/javascript; charset=utf-8']);
    const small = await ask(`/l/${cap}/scorm12.js`, { 'accept-encoding': 'gzip, br' });
    expect([small.body, small.headers['content-encoding']]).toEqual(['br', 'br']);
    expect((await ask(`/l/${cap}/server.js`)).statusCode).toBe(404);
  });

  test('the process says that it is alive', async () => {
    expect((await ask('/health/live', { host: 'localhost' })).json()).toEqual({ status: 'live' });
  });
});
