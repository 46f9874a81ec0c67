import { uploadChunkBytes, uploadPath } from '@amelie/contract';
import { DiskStorage, newId } from '@amelie/ground';
import { readdir } from 'node:fs/promises';
import { request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildArchive } from '../../../../libs/formats/src/testing/build-archive';
import { buildManifest } from '../../../../libs/formats/src/testing/build-manifest';
import { openSession } from '../people/sessions';
import { Failpoints } from '../platform/failpoints/failpoint';
import { buildLearner, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp } from '../testing/test-app';
import { importPackage } from './import-package';
import { readUpload } from './read-upload';

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let app: TestApp;
let port: number;
let trainerId: string;
let cookie: string;

beforeAll(async () => {
  app = await startTestApp({ LIMIT_UPLOAD_MB: '3' });
  await app.app.listen(0, '127.0.0.1');
  ({ port } = app.app.getHttpServer().address() as AddressInfo);
  trainerId = (await buildTrainer(app.database)).accountId;
  cookie = await cookieOf(trainerId);
});
afterAll(() => app.close());

async function cookieOf(accountId: string): Promise<string> {
  return `lms=${(await openSession(app.database, accountId, false)).token}`;
}

/** Over a real socket: tus reads the body from it. */
function ask(method: string, path: string, headers: Record<string, string>, body?: Uint8Array): Promise<Reply> {
  const { appOrigin } = app.config;
  const all = { host: new URL(appOrigin).host, origin: appOrigin, 'tus-resumable': '1.0.0', cookie, ...headers };
  return new Promise((resolve, reject) => {
    const request = send({ host: '127.0.0.1', port, method, path, headers: all }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 0, headers: replied } = response;
        resolve({ status: statusCode, headers: replied, body: Buffer.concat(chunks).toString() });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

function begin(length: number, headers: Record<string, string> = {}): Promise<Reply> {
  const filename = Buffer.from('Κακοποίηση.zip').toString('base64');
  return ask('POST', uploadPath, {
    'upload-length': String(length),
    'upload-metadata': `filename ${filename}`,
    ...headers,
  });
}

function put(path: string, offset: number, bytes: Uint8Array, headers: Record<string, string> = {}): Promise<Reply> {
  const type = { 'content-type': 'application/offset+octet-stream', 'content-length': String(bytes.length) };
  return ask('PATCH', path, { ...type, 'upload-offset': String(offset), ...headers }, bytes);
}

async function upload(bytes: Uint8Array): Promise<string> {
  const location = String((await begin(bytes.length)).headers.location);
  for (let offset = 0; offset < bytes.length; offset += uploadChunkBytes) {
    expect((await put(location, offset, bytes.subarray(offset, offset + uploadChunkBytes))).status).toBe(204);
  }
  return location.split('/').at(-1) ?? '';
}

function importNow(packageId: string): Promise<void> {
  const { config, database } = app;
  const storage = new DiskStorage(join(config.dataDir, 'files'));
  return importPackage(
    { database, storage, settings: config, failpoints: new Failpoints(undefined), read: readUpload },
    packageId,
  );
}

const zip = (more = 0) =>
  buildArchive([
    { name: 'imsmanifest.xml', content: buildManifest() },
    { name: 'index.html', content: 'hello' },
    { name: 'padding.bin', content: Buffer.alloc(more, 'x'), stored: true },
  ]);

test('a trainer uploads a package in pieces, goes on after a break, and reads its report', async () => {
  const bytes = zip(1_500_000);
  const location = String((await begin(bytes.length)).headers.location);
  expect((await put(location, 0, bytes.subarray(0, uploadChunkBytes))).status).toBe(204);
  const standing = await ask('HEAD', location, {});
  expect(standing.headers['upload-offset']).toBe(String(uploadChunkBytes));
  expect((await put(location, uploadChunkBytes, bytes.subarray(uploadChunkBytes))).status).toBe(204);

  const packageId = location.split('/').at(-1) ?? '';
  const trainer = await app.as(trainerId);
  const received = await trainer.get(`/api/packages/${packageId}`);
  expect(received.body).toMatchObject({ state: 'received', fileName: 'Κακοποίηση.zip', sizeBytes: bytes.length });
  await importNow(packageId);
  const ready = await trainer.get(`/api/packages/${packageId}`);
  expect(ready.body).toMatchObject({ state: 'ready', title: 'Recognise', report: { files: 3 } });
  const list = await trainer.get<{ packages: { id: string }[] }>('/api/packages');
  expect(list.body.packages.map(({ id }) => id)).toContain(packageId);
});

test('a complete upload whose last answer was lost is received when the browser asks again', async () => {
  const bytes = zip();
  const packageId = await upload(bytes);
  await app.database.query(`delete from package where id = $1`, [packageId]);
  expect((await ask('HEAD', `${uploadPath}/${packageId}`, {})).headers['upload-offset']).toBe(String(bytes.length));
  expect((await (await app.as(trainerId)).get(`/api/packages/${packageId}`)).body).toMatchObject({ state: 'received' });
});

test('uploads are for trainers, and each upload for the one who began it', async () => {
  const { accountId: learner } = await buildLearner(app.database);
  const { accountId: stranger } = await buildTrainer(app.database);
  expect((await begin(10, { cookie: '' })).status).toBe(401);
  const refused = await begin(10, { cookie: await cookieOf(learner) });
  expect([refused.status, JSON.parse(refused.body).code]).toEqual([403, 'not-allowed']);
  const location = String((await begin(10)).headers.location);
  const others = { cookie: await cookieOf(stranger) };
  expect((await put(location, 0, Buffer.alloc(10), others)).status).toBe(404);
  expect((await ask('HEAD', location, others)).status).toBe(404);
  expect((await ask('DELETE', location, others)).status).toBe(404);
  expect((await ask('GET', location, {})).status).toBe(404);
  expect((await ask('DELETE', location, {})).status).toBe(204);
});

test('uploads come from our own pages, in pieces of a MiB, and not larger than the limit', async () => {
  expect((await begin(10, { origin: 'https://evil.test' })).status).toBe(403);
  expect((await begin(4 * 1024 * 1024)).status).toBe(413);
  const location = String((await begin(3 * 1024 * 1024)).headers.location);
  expect((await put(location, 0, Buffer.alloc(uploadChunkBytes + 1))).status).toBe(413);
  expect((await put(`${uploadPath}/..%2f..%2fpasswd`, 0, Buffer.alloc(1))).status).toBe(404);
});

test('what is not a zip is received and then refused with what was found', async () => {
  const packageId = await upload(Buffer.from('not a zip at all, however it is called'));
  await importNow(packageId);
  const { body } = await (await app.as(trainerId)).get(`/api/packages/${packageId}`);
  expect(body).toMatchObject({ state: 'refused', faults: [{ code: 'archive-damaged' }] });
});

const auAt = (url: string) => `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
    <course id="https://example.test/c"><title><langstring lang="en">Recognise</langstring></title></course>
    <au id="https://example.test/a"><title><langstring lang="en">One</langstring></title><url>${url}</url></au>
  </courseStructure>`;

test.each([
  [
    'in a zip',
    () =>
      buildArchive([
        { name: 'cmi5.xml', content: auAt('index.html') },
        { name: 'index.html', content: '' },
      ]),
  ],
  ['by itself', () => Buffer.from(auAt('https://content.example.test/au'))],
])('a cmi5 course %s is read and kept, and trainers can look into it', async (_how, make) => {
  const packageId = await upload(make());
  await importNow(packageId);
  const trainer = await app.as(trainerId);
  const detail = await trainer.get(`/api/packages/${packageId}`);
  expect(detail.body).toMatchObject({
    state: 'ready',
    edition: 'cmi5',
    title: 'Recognise',
    report: { items: [{ kind: 'au' }] },
  });
  const preview = await trainer.post(`/api/packages/${packageId}/previews`, {});
  expect(preview.status).toBe(200);
});

test('a learner and a visitor see nothing of packages', async () => {
  const { accountId } = await buildLearner(app.database);
  expect((await (await app.as(accountId)).get('/api/packages')).status).toBe(403);
  expect((await app.anyone.get(`/api/packages/${newId()}`)).status).toBe(401);
  expect((await (await app.as(trainerId)).get(`/api/packages/${newId()}`)).status).toBe(404);
});

test('a package is deleted with the files that only it has', async () => {
  const trainer = await app.as(trainerId);
  const [first, second] = [await upload(zip(5)), await upload(zip(9))];
  await Promise.all([importNow(first), importNow(second)]);
  const files = async () => {
    const entries = await readdir(join(app.config.dataDir, 'files'), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).length;
  };
  const before = await files();
  expect((await trainer.delete(`/api/packages/${first}`)).body).toEqual({ done: true });
  expect(await files()).toBe(before - 1);
  expect((await trainer.get(`/api/packages/${first}`)).status).toBe(404);
  expect((await trainer.delete(`/api/packages/${first}`)).status).toBe(404);
  expect((await trainer.get(`/api/packages/${second}`)).body).toMatchObject({ state: 'ready' });
});

test('a package that a course uses stays', async () => {
  const packageId = await upload(zip());
  await importNow(packageId);
  const courseId = newId();
  const versionId = newId();
  await app.database.query(`insert into course (id, created_by) values ($1, $2)`, [courseId, trainerId]);
  await app.database.query(
    `insert into course_version (id, course_id, number, state, title, language) values ($1, $2, 1, 'draft', 'T', 'en')`,
    [versionId, courseId],
  );
  await app.database.query(
    `insert into course_module (id, version_id, position, kind, title, rule, package_id)
     values ($1, $2, 1, 'package', 'M', '{"kind":"package-completed"}', $3)`,
    [newId(), versionId, packageId],
  );
  const trainer = await app.as(trainerId);
  const refused = await trainer.delete(`/api/packages/${packageId}`);
  expect([refused.status, refused.body.code]).toEqual([409, 'package-in-use']);
  expect((await trainer.get(`/api/packages/${packageId}`)).body).toMatchObject({ state: 'ready', usedInCourses: 1 });
});

test('a trainer stops an import, twice as well as once, and reads of it in the history', async () => {
  const packageId = await upload(zip());
  const trainer = await app.as(trainerId);
  const stop = () => trainer.post(`/api/packages/${packageId}/cancel`);
  expect((await stop()).body).toEqual({ done: true });
  expect((await stop()).body).toEqual({ done: true });
  const { body } = await trainer.get(`/api/packages/${packageId}`);
  expect(body).toMatchObject({ state: 'refused', faults: [{ code: 'import-cancelled' }], endedAt: expect.any(String) });
  await importNow(packageId);
  expect((await trainer.get(`/api/packages/${packageId}`)).body).toEqual(body);
  expect(await readdir(join(app.config.dataDir, 'uploads'))).not.toContain(packageId);
});

test('what is ready cannot be stopped any more, and nobody but a trainer stops an import', async () => {
  const packageId = await upload(zip());
  const { accountId: learner } = await buildLearner(app.database);
  expect((await (await app.as(learner)).post(`/api/packages/${packageId}/cancel`)).status).toBe(403);
  expect((await app.anyone.post(`/api/packages/${packageId}/cancel`)).status).toBe(401);
  await importNow(packageId);
  const trainer = await app.as(trainerId);
  const late = await trainer.post(`/api/packages/${packageId}/cancel`);
  expect([late.status, late.body.code]).toEqual([409, 'import-finished']);
  expect((await trainer.post(`/api/packages/${newId()}/cancel`)).status).toBe(404);
});
