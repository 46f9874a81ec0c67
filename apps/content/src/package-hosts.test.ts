import { contentOriginOf, DiskStorage, newToken, openLog, sha256 } from '@amelie/ground';
import type { FastifyInstance } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { createContentServer } from './create-content-server';
import { LaunchedPackages } from './launched-packages';

const contentOrigin = 'https://*.content.example';
const packages = ['first', 'second'].map((id) => ({ id, cap: newToken() }));
const [first = { id: '', cap: '' }, second = { id: '', cap: '' }] = packages;
const hostOf = ({ id }: { id: string }) => new URL(contentOriginOf(contentOrigin, id)).host;
let server: FastifyInstance;
let folder: string;

/** A database that knows a launch of each package, with one file. */
function poolOf(stored: string): Pick<Pool, 'query'> {
  const query = async (sql: string, [key]: [Buffer]) => {
    if (!sql.includes('readable_package')) return { rows: [{ sha256: stored, sizeBytes: 2, mediaType: 'text/plain' }] };
    const found = packages.find(({ cap }) => sha256(cap).equals(key));
    return { rows: found ? [{ packageId: found.id, edition: 'scorm12', opensPopups: false }] : [] };
  };
  return { query } as unknown as Pick<Pool, 'query'>;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  const storage = new DiskStorage(folder);
  const stored = await storage.put(Readable.from([Buffer.from('ok')]));
  server = createContentServer({
    appOrigin: 'https://learn.example',
    contentOrigin,
    packages: new LaunchedPackages(poolOf(stored.sha256)),
    storage,
    shellFiles: new Map(),
    log: openLog('content', 'silent'),
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (host: string, cap: string, path = 'f/a.txt') =>
  (await server.inject({ method: 'GET', url: `/l/${cap}/${path}`, headers: { host } })).statusCode;

test('a package is read on the host that is its own', async () => {
  expect(await ask(hostOf(first), first.cap)).toBe(200);
  expect(await ask(hostOf(second), second.cap, 'shell.html')).toBe(200);
});

test('the capability of one package opens nothing on the host of another, kept or not', async () => {
  expect(await ask(hostOf(second), first.cap)).toBe(404);
  expect(await ask(hostOf(first), second.cap, 'shell.html')).toBe(404);
  expect(await ask(hostOf(first), first.cap)).toBe(200);
});

test.each([
  'content.example',
  'learn.example',
  'www.content.example',
  `${hostOf(first)}.evil.example`,
  '',
  '*.content.example',
])('what comes for the host "%s" was sent to the wrong one', async (host) =>
  expect(await ask(host, first.cap)).toBe(421),
);
