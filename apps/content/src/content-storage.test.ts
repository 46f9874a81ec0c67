import { newToken, openLog, readS3Address, S3Storage } from '@amelie/ground';
import type { FastifyInstance } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { openBucket, type TestBucket } from '../../../libs/ground/src/testing/open-bucket';
import { createContentServer } from './create-content-server';
import { LaunchedPackages } from './launched-packages';

const host = '127.0.0.1:3001';
const cap = newToken();
const text = '0123456789';
let folder: string;
let bucket: TestBucket;
let storage: S3Storage;
let server: FastifyInstance;
let files: Record<string, { sha256: string; sizeBytes: number; mediaType: string }>;

function serve(from: S3Storage): FastifyInstance {
  const query = async (sql: string, [, path]: unknown[]) => {
    if (sql.includes('readable_package')) return { rows: [{ packageId: 'p', edition: 'scorm12', opensPopups: false }] };
    const file = files[String(path)];
    return { rows: file ? [file] : [] };
  };
  return createContentServer({
    appOrigin: 'http://localhost:3000',
    contentOrigin: `http://${host}`,
    packages: new LaunchedPackages({ query } as unknown as Pick<Pool, 'query'>),
    storage: from,
    shellFiles: new Map(),
    log: openLog('content', 'silent'),
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  bucket = await openBucket();
  storage = new S3Storage(readS3Address(bucket.url), folder);
  const clip = await storage.put(Readable.from([Buffer.from(text)]));
  const page = await storage.put(Readable.from([Buffer.from('<!doctype html><html><head>')]));
  files = {
    'clip.mp4': { ...clip, mediaType: 'video/mp4' },
    'index.html': { ...page, mediaType: 'text/html' },
    'gone.mp4': { sha256: 'a'.repeat(64), sizeBytes: 3, mediaType: 'video/mp4' },
  };
  server = serve(storage);
});
afterAll(async () => {
  await server.close();
  await bucket.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (name: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  server.inject({ method, url: `/l/${cap}/f/${name}`, headers: { host, ...headers } });

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=0-1,4-5', 416, '', 'bytes */10'],
  ['lines=1-2', 200, text, undefined],
])('from an object store, %s is answered with %s', async (range, status, body, told) => {
  const answer = await ask('clip.mp4', { range });
  expect([answer.statusCode, answer.body, answer.headers['content-range']]).toEqual([status, body, told]);
});

test('from an object store, a page gets its script, and HEAD tells a file’s length without a body', async () => {
  expect((await ask('index.html')).body).toContain(`<head><script src="/l/${cap}/storage.js">`);
  const head = await ask('clip.mp4', {}, 'HEAD');
  expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', '10']);
});

test('a file that the object store has lost is not found', async () => {
  expect((await ask('gone.mp4')).statusCode).toBe(404);
});

test('a store that does not answer is told as a fault that passes', async () => {
  const away = serve(new S3Storage(readS3Address('s3://a:b@127.0.0.1:9/none?tls=off'), folder));
  const answer = await away.inject({ url: `/l/${cap}/f/clip.mp4`, headers: { host } });
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
  await away.close();
});
