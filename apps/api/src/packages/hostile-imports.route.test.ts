import { PackageDetail, uploadChunkBytes, uploadPath } from '@amelie/contract';
import { DiskStorage } from '@amelie/ground';
import { readdir } from 'node:fs/promises';
import { request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildArchive } from '../../../../libs/formats/src/testing/build-archive';
import { buildManifest } from '../../../../libs/formats/src/testing/build-manifest';
import { sound } from '../../../../libs/formats/src/testing/hostile-archive';
import { hostileArchives } from '../../../../libs/formats/src/testing/hostile-archives';
import { oddArchives } from '../../../../libs/formats/src/testing/odd-archives';
import { openSession } from '../people/sessions';
import { rowsOf } from '../platform/database/database';
import { Failpoints } from '../platform/failpoints/failpoint';
import { buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { importPackage } from './import-package';
import { readUpload } from './read-upload';

let app: TestApp;
let port: number;
let cookie: string;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp({ LIMIT_UPLOAD_MB: '32' });
  await app.app.listen(0, '127.0.0.1');
  ({ port } = app.app.getHttpServer().address() as AddressInfo);
  const { accountId } = await buildTrainer(app.database);
  cookie = `lms=${(await openSession(app.database, accountId, false)).token}`;
  trainer = await app.as(accountId);
});
afterAll(() => app.close());

/** Over a real socket: tus reads the body from it. */
function ask(method: string, path: string, more: Record<string, string>, body?: Uint8Array): Promise<string> {
  const { appOrigin } = app.config;
  const headers = { host: new URL(appOrigin).host, origin: appOrigin, 'tus-resumable': '1.0.0', cookie, ...more };
  return new Promise((resolve, reject) => {
    const request = send({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume();
      const { statusCode = 0 } = response;
      if (statusCode > 204) reject(new Error(`${method} ${path} ${statusCode}`));
      response.on('end', () => resolve(response.headers.location ?? ''));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Uploads, imports as the worker does, and reads what the trainer reads. */
async function importBytes(bytes: Uint8Array): Promise<PackageDetail> {
  const name = Buffer.from('course.zip').toString('base64');
  const path = await ask('POST', uploadPath, {
    'upload-length': String(bytes.length),
    'upload-metadata': `filename ${name}`,
  });
  for (let offset = 0; offset < bytes.length; offset += uploadChunkBytes) {
    const piece = bytes.subarray(offset, offset + uploadChunkBytes);
    const type = { 'content-type': 'application/offset+octet-stream', 'content-length': String(piece.length) };
    await ask('PATCH', path, { ...type, 'upload-offset': String(offset) }, piece);
  }
  const { config, database } = app;
  const storage = new DiskStorage(join(config.dataDir, 'files'));
  const id = path.split('/').at(-1) ?? '';
  await importPackage(
    { database, storage, settings: config, failpoints: new Failpoints(undefined), read: readUpload },
    id,
  );
  return PackageDetail.parse((await trainer.get(`/api/packages/${id}`)).body);
}

const withManifest = (content: string) => buildArchive([{ name: 'imsmanifest.xml', content }, ...sound.slice(1)]);
const listed = async () => (await readdir(app.config.dataDir, { recursive: true })).sort();
const fileRows = () => rowsOf(app.database, `select package_id, path from package_file order by 1, 2`);

test('every hostile archive that is uploaded is refused with its code and leaves no row, file or folder', async () => {
  const archives = hostileArchives();
  expect(archives.length).toBeGreaterThanOrEqual(50);
  expect((await importBytes(buildArchive(sound))).state).toBe('ready');
  const before = [await listed(), await fileRows()];
  const answered: (readonly [string, string, boolean])[] = [];
  for (const { name, code, bytes } of archives) {
    const { state, report, faults } = await importBytes(bytes());
    answered.push([name, code, state === 'refused' && report === null && faults.some((one) => one.code === code)]);
    expect([name, await listed(), await fileRows()]).toEqual([name, ...before]);
  }
  expect(answered).toEqual(archives.map(({ name, code }) => [name, code, true]));
}, 120_000);

test.each(['NaN', '-5', '1e999'])('a mastery score of %s is left out and told, never stored', async (score) => {
  const item = `<adlcp:masteryscore>${score}</adlcp:masteryscore>`;
  const { state, report } = await importBytes(withManifest(buildManifest({ item })));
  expect(state).toBe('ready');
  expect(report?.items[0]?.masteryScore).toBeNull();
  expect(report?.repaired).toEqual([{ code: 'masteryscore-dropped', where: 'I1', found: score }]);
});

test.each([
  [
    'an XInclude',
    buildManifest({ title: '<xi:include href="/etc/passwd" xmlns:xi="http://www.w3.org/2001/XInclude"/>' }),
  ],
  ['a style sheet', buildManifest({ prolog: '<?xml-stylesheet type="text/xsl" href="http://canary.test/x.xsl"?>' })],
  ['an outer type', buildManifest({ prolog: '<!DOCTYPE manifest SYSTEM "http://canary.test/x.dtd">' })],
  [
    'names of prototypes',
    buildManifest({ attributes: '__proto__="x" constructor="y"', item: '<__proto__ polluted="1"/>' }),
  ],
  ['an address that is only a parameter', buildManifest({ href: 'index.html?next=https://canary.test' })],
])('%s in a manifest does nothing', async (_, content) => {
  const { state, report } = await importBytes(withManifest(content));
  expect([state, report?.items.map(({ id }) => id)]).toEqual(['ready', ['I1']]);
  expect(JSON.stringify(report)).not.toMatch(/root:/u);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('server settings, system junk and a name like an option harm nothing: what is left out is listed', async () => {
  const names = ['.htaccess', 'web.config', '.git/config', '.env', '__MACOSX/._index.html', '.DS_Store'];
  const entries = [...names, '-rf', 'res\\img\\a.png'].map((name) => ({ name, content: name }));
  const { state, report, id } = await importBytes(buildArchive([...sound, ...entries]));
  expect([state, report?.leftOut.toSorted()]).toEqual(['ready', names.toSorted()]);
  const paths = await rowsOf<{ path: string }>(app.database, `select path from package_file where package_id = $1`, [
    id,
  ]);
  expect(paths.map(({ path }) => path).sort()).toEqual(['-rf', 'imsmanifest.xml', 'index.html', 'res/img/a.png']);
});

test.each(oddArchives().map((archive) => [archive.name, archive] as const))(
  '%s: the package is taken',
  async (...given) => {
    const [, { bytes, title, edition, href, kind }] = given;
    const detail = await importBytes(bytes());
    expect(detail).toMatchObject({ state: 'ready', faults: [], title, edition });
    expect(detail.report?.items).toMatchObject([{ href, kind }]);
  },
);

test('junk in front of a zip does not help what is wrong in it', async () => {
  const junk = Buffer.from('MZ, a program that unpacks itself');
  const wrong = [{ name: 'page.html', content: 'text', claimedCrc: 1 }];
  for (const bytes of [buildArchive([...sound, ...wrong]), buildArchive(sound).subarray(0, -30)]) {
    const { state, faults } = await importBytes(Buffer.concat([junk, bytes]));
    expect([state, faults.map(({ code }) => code)]).toEqual(['refused', ['archive-damaged']]);
  }
});
