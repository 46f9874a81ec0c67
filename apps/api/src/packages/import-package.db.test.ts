import { DiskStorage, newId } from '@amelie/ground';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildArchive, type EntryRecipe } from '../../../../libs/formats/src/testing/build-archive';
import { buildManifest } from '../../../../libs/formats/src/testing/build-manifest';
import { hostileArchives } from '../../../../libs/formats/src/testing/hostile-archives';
import { rowOf, rowsOf } from '../platform/database/database';
import { Failpoints } from '../platform/failpoints/failpoint';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';
import { holdImport, ImportRunsElsewhere } from '../platform/uploads/hold-locks';
import { importPackage, type ImportParts } from './import-package';
import { readPackageDetail } from './packages.queries';
import { readUpload } from './read-upload';
import { receiveFile, receivePackage } from './receive-package';
import { uploadFile, uploadsFolder } from '../platform/uploads/uploads-folder';

const MiB = 1024 * 1024;
const limits = {
  uploadBytes: 64 * MiB,
  unpackedBytes: 64 * MiB,
  fileBytes: 32 * MiB,
  files: 2000,
  ratio: 200,
  depth: 32,
  importCpuSeconds: 120,
  importMemoryMb: 256,
};
const page: EntryRecipe = { name: 'index.html', content: '<script src="https://cdn.test.eu/x.js"></script>' };
const manifest = (version?: string): EntryRecipe => ({ name: 'imsmanifest.xml', content: buildManifest({ version }) });

let ground: TestDatabase;
let dataDir: string;
let parts: ImportParts;

beforeAll(async () => {
  ground = await openTestDatabase();
});
afterAll(() => ground.close());
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'import-'));
  const storage = new DiskStorage(join(dataDir, 'files'));
  parts = {
    database: ground.database,
    storage,
    settings: { dataDir, limits },
    failpoints: new Failpoints(undefined),
    read: readUpload,
  };
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function receive(bytes: Uint8Array): Promise<string> {
  const packageId = newId();
  await mkdir(uploadsFolder(parts.settings), { recursive: true });
  await writeFile(uploadFile(parts.settings, packageId), bytes);
  await ground.database.transaction((tx) =>
    receivePackage(tx, { packageId, fileName: 'C:\\courses\\course.zip', sizeBytes: bytes.length, accountId: null }),
  );
  return packageId;
}

async function importBytes(bytes: Uint8Array) {
  const packageId = await receive(bytes);
  await importPackage(parts, packageId);
  return readPackageDetail(ground.database, packageId);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

function pathsOf(packageId: string) {
  return rowsOf<{ path: string; path_folded: string; media_type: string; sha256: string }>(
    ground.database,
    `select path, path_folded, media_type, sha256 from package_file where package_id = $1 order by path`,
    [packageId],
  );
}

test.each([
  ['1.2', 'scorm12'],
  ['2004 4th Edition', 'scorm2004-4th'],
])('a SCORM package of version %s becomes ready, with its report and its files', async (version, edition) => {
  const detail = await importBytes(buildArchive([manifest(version), page, { name: 'Img\\Ä.PNG', content: 'x' }]));
  expect(detail).toMatchObject({ state: 'ready', edition, title: 'Recognise', fileName: 'course.zip', faults: [] });
  expect(detail.report).toMatchObject({
    files: 3,
    externalHosts: ['cdn.test.eu'],
    items: [{ id: 'I1', kind: 'sco', href: 'index.html' }],
  });
  const files = await pathsOf(detail.id);
  expect(files.map(({ path, path_folded, media_type }) => [path, path_folded, media_type])).toEqual([
    ['Img/Ä.PNG', 'img/ä.png', 'image/png'],
    ['imsmanifest.xml', 'imsmanifest.xml', 'application/xml'],
    ['index.html', 'index.html', 'text/html'],
  ]);
  expect(await text(parts.storage.read(files[2]?.sha256 ?? ''))).toBe(page.content);
  expect(await filesBelow('uploads')).toEqual([]);
});

test('a package keeps its organisations with what steers them, the default one first', async () => {
  const organization = (id: string, inside = '') =>
    `<organization identifier="${id}"><title>${id}</title>
       <item identifier="${id}-1" identifierref="R1"><title>First</title></item>${inside}</organization>`;
  const content = buildManifest({
    version: '2004 4th Edition',
    organizations:
      organization('Short') +
      organization('O', '<imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing>'),
  });
  const { id } = await importBytes(buildArchive([{ name: 'imsmanifest.xml', content }, page]));
  const row = await rowOf<{ organizations: unknown }>(
    ground.database,
    `select organizations from package where id = $1`,
    [id],
  );
  expect(row?.organizations).toMatchObject([
    { id: 'O', sequenced: true, root: { controls: { flow: true }, children: [{ id: 'O-1', title: 'First' }] } },
    { id: 'Short', sequenced: false, root: { children: [{ id: 'Short-1' }] } },
  ]);
});

test('a report says what is wanted from other sites, what will not work and where, and what of sequencing is used', async () => {
  const organizations = `<organization identifier="O"><title>Steered</title>
     <item identifier="I" identifierref="R1"><title>First</title></item>
     <imsss:sequencing><imsss:controlMode flow="true" choice="false"/></imsss:sequencing></organization>`;
  const steered = { name: 'imsmanifest.xml', content: buildManifest({ version: '2004 4th Edition', organizations }) };
  const old = { name: 'old/intro.swf', content: 'FWS' };
  const script = { name: 'go.js', content: 'top.location = "x"; localStorage.setItem("page", 1)' };
  const detail = await importBytes(buildArchive([steered, page, old, script]));
  expect(detail.report).toMatchObject({
    hosts: [{ host: 'cdn.test.eu', uses: ['script'] }],
    sequencing: ['flow', 'no-choice'],
    obstacles: [
      { obstacle: 'flash', files: ['old/intro.swf'], count: 1 },
      { obstacle: 'top-window', files: ['go.js'], count: 1 },
      { obstacle: 'browser-memory', files: ['go.js'], count: 1 },
    ],
  });
});

test.each(hostileArchives().map((archive) => [archive.name, archive] as const))(
  'an archive with %s is refused and leaves nothing behind',
  async (_, archive) => {
    const detail = await importBytes(archive.bytes());
    expect(detail).toMatchObject({ state: 'refused', report: null, progress: null });
    expect(detail.faults.map(({ code }) => code)).toContain(archive.code);
    expect(await pathsOf(detail.id)).toEqual([]);
    expect(await filesBelow('files')).toEqual([]);
    expect(await filesBelow('uploads')).toEqual([]);
  },
);

test('a bare DOCTYPE in the manifest does no harm', async () => {
  const content = buildManifest({ prolog: '<!DOCTYPE manifest SYSTEM "http://canary.test/x.dtd">' });
  expect((await importBytes(buildArchive([{ name: 'imsmanifest.xml', content }, page]))).state).toBe('ready');
});

test('every damaged entry is told, not only the first', async () => {
  const wrong = ['a.html', 'b.html'].map((name) => ({ name, content: 'text', claimedCrc: 1 }));
  const detail = await importBytes(buildArchive([manifest(), page, ...wrong]));
  expect(detail.faults.map(({ where }) => where).sort()).toEqual(['a.html', 'b.html']);
});

test('large files stream, stored and deflated, and are scanned across their pieces', async () => {
  const noise = randomBytes(3 * MiB);
  const script = `${'var a = 1;\n'.repeat(300_000)} fetch("https://late.test.eu/"); window.open("x")`;
  const detail = await importBytes(
    buildArchive([
      manifest(),
      page,
      { name: 'video.mp4', content: noise, stored: true },
      { name: 'noise.bin', content: Buffer.from(noise).reverse() },
      { name: 'big.js', content: script },
    ]),
  );
  expect(detail.report).toMatchObject({ opensPopups: true, externalHosts: ['cdn.test.eu', 'late.test.eu'] });
  expect(detail.report?.unpackedBytes).toBeGreaterThan(9 * MiB);
});

test('a large file that is not what it claims is refused while it streams', async () => {
  const content = randomBytes(3 * MiB);
  for (const wrong of [{ claimedSize: 3 * MiB - 5 }, { claimedSize: 3 * MiB + 5 }, { claimedCrc: 7 }]) {
    const detail = await importBytes(buildArchive([manifest(), page, { name: 'noise.bin', content, ...wrong }]));
    expect(detail.faults).toMatchObject([{ code: 'archive-damaged', where: 'noise.bin' }]);
  }
  expect(await filesBelow('files')).toEqual([]);
});

test('more entries than the limit are refused before they are looked at', async () => {
  const many = Array.from({ length: 2001 }, (_, at) => ({ name: `f${at}`, content: '' }));
  const detail = await importBytes(buildArchive([manifest(), ...many]));
  expect(detail.faults).toEqual([{ code: 'archive-limit', found: 'entries 2002 > 2000' }]);
});

test('importing twice is the same as once', async () => {
  const first = await importBytes(buildArchive([manifest(), page]));
  await importPackage(parts, first.id);
  await importPackage(parts, first.id);
  expect(await readPackageDetail(ground.database, first.id)).toEqual(first);
  expect(await pathsOf(first.id)).toHaveLength(2);
});

test.each(['import-unpacked', 'import-read', 'import-stored'])(
  'an import that breaks at %s leaves no half package and is finished by the next try',
  async (place) => {
    const packageId = await receive(buildArchive([manifest(), page]));
    const breaking = { ...parts, failpoints: new Failpoints(`${place}=throw`) };
    await expect(importPackage(breaking, packageId)).rejects.toThrow(place);
    expect((await readPackageDetail(ground.database, packageId)).state).not.toBe('ready');
    expect(await pathsOf(packageId)).toEqual([]);
    await importPackage(parts, packageId);
    expect((await readPackageDetail(ground.database, packageId)).state).toBe('ready');
    expect(await filesBelow('files')).toHaveLength(2);
  },
);

test('what a killed import left aside is cleared by the next try', async () => {
  const packageId = await receive(buildArchive([manifest(), page]));
  const aside = join(dataDir, 'files', 'incoming', packageId);
  await mkdir(aside, { recursive: true });
  await writeFile(join(aside, '1'), 'half');
  await importPackage(parts, packageId);
  expect(await filesBelow('files/incoming')).toEqual([]);
});

test('two workers never import the same package at once', async () => {
  const packageId = await receive(buildArchive([manifest(), page]));
  await holdImport(ground.database, packageId, async () => {
    await expect(importPackage(parts, packageId)).rejects.toBeInstanceOf(ImportRunsElsewhere);
  });
  await importPackage(parts, packageId);
  expect((await readPackageDetail(ground.database, packageId)).state).toBe('ready');
});

test('packages that share files import side by side, and a shared file stands once', async () => {
  const same = Array.from({ length: 50 }, (_, at) => ({ name: `f${at}.txt`, content: `same ${at}` }));
  const bytes = [same, [...same].reverse()].map((files) => buildArchive([manifest(), page, ...files]));
  const details = await Promise.all(bytes.map(importBytes));
  expect(details.map(({ state }) => state)).toEqual(['ready', 'ready']);
  expect(await filesBelow('files')).toHaveLength(52);
});

test('a package whose upload is gone says so', async () => {
  const packageId = await receive(Buffer.from('x'));
  await rm(uploadFile(parts.settings, packageId));
  await importPackage(parts, packageId);
  expect((await readPackageDetail(ground.database, packageId)).faults[0]?.found).toBe('upload gone');
});

test('a zip on this machine is received like an upload, with one job however often it is asked for', async () => {
  const zip = join(dataDir, 'given.zip');
  await writeFile(zip, buildArchive([manifest(), page]));
  const packageId = await receiveFile(ground.database, parts.settings, { path: zip, accountId: null });
  const upload = { packageId, fileName: 'given.zip', sizeBytes: 1, accountId: null };
  await ground.database.transaction((tx) => receivePackage(tx, upload));
  const jobs = await rowOf<{ count: number }>(
    ground.database,
    `select count(*)::int as count from outbox where payload ->> 'packageId' = $1`,
    [packageId],
  );
  expect(jobs?.count).toBe(1);
  await importPackage(parts, packageId);
  expect(await readPackageDetail(ground.database, packageId)).toMatchObject({ state: 'ready', fileName: 'given.zip' });
});
