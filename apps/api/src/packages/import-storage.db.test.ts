import { newId, openStorage, readConfig, type Config, type Storage } from '@amelie/ground';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { buildArchive, type EntryRecipe } from '../../../../libs/formats/src/testing/build-archive';
import { buildManifest } from '../../../../libs/formats/src/testing/build-manifest';
import { openBucket, type TestBucket } from '../../../../libs/ground/src/testing/open-bucket';
import type { Actor } from '../platform/policy/actor';
import { Failpoints } from '../platform/failpoints/failpoint';
import { buildTrainer } from '../testing/builders';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';
import { cancelImport } from './cancel-import';
import { deletePackage } from './delete-package';
import { importPackage, type ImportParts } from './import-package';
import { readPackageDetail } from './packages.queries';
import { readUpload } from './read-upload';
import { receivePackage } from './receive-package';
import { strayFor, sweepFiles } from './sweep-files';
import { uploadFile, uploadsFolder } from '../platform/uploads/uploads-folder';

let ground: TestDatabase;
let bucket: TestBucket;
let config: Config;
let parts: ImportParts;
let trainer: Actor;

beforeAll(async () => {
  ground = await openTestDatabase(24);
  bucket = await openBucket();
  trainer = { accountId: (await buildTrainer(ground.database)).accountId } as Actor;
});
afterAll(async () => {
  await bucket.close();
  await ground.close();
});

async function listed(storage: Storage): Promise<string[]> {
  const found: string[] = [];
  for await (const { sha256 } of storage.list()) found.push(sha256);
  return found;
}

const shared: EntryRecipe[] = Array.from({ length: 20 }, (_, at) => ({ name: `s${at}.txt`, content: `shared ${at}` }));
const zipOf = (own: string) =>
  buildArchive([
    { name: 'imsmanifest.xml', content: buildManifest() },
    { name: 'index.html', content: 'hello' },
    ...shared,
    { name: 'own.txt', content: own },
  ]);

async function receive(bytes: Uint8Array): Promise<string> {
  const packageId = newId();
  await mkdir(uploadsFolder(config), { recursive: true });
  await writeFile(uploadFile(config, packageId), bytes);
  const { accountId } = trainer;
  await ground.database.transaction((tx) =>
    receivePackage(tx, { packageId, fileName: 'course.zip', sizeBytes: bytes.length, accountId }),
  );
  return packageId;
}

describe.each(['a disk', 'an object store'])('packages on %s', (kind) => {
  beforeEach(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'import-'));
    config = readConfig({ DATA_DIR: dataDir, ...(kind === 'a disk' ? {} : { S3_URL: bucket.url }) });
    const storage = openStorage(config);
    parts = {
      database: ground.database,
      storage,
      settings: config,
      failpoints: new Failpoints(undefined),
      read: readUpload,
    };
    for (const sha256 of await listed(storage)) await storage.remove(sha256);
    for (const table of ['package', 'stored_file']) await ground.database.query(`delete from ${table}`);
  });
  afterEach(() => rm(config.dataDir, { recursive: true, force: true }));

  const aside = () => readdir(join(config.dataDir, 'files', 'incoming')).catch(() => []);
  const uploads = () => readdir(uploadsFolder(config));

  test('the same file in ten packages stands once, and goes with the last of them', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, (_, at) => receive(zipOf(`own ${at}`))));
    await Promise.all(ids.map((id) => importPackage(parts, id)));
    expect(await listed(parts.storage)).toHaveLength(22 + 10);
    for (const packageId of ids.slice(1)) await deletePackage(parts, trainer, { packageId });
    expect(await listed(parts.storage)).toHaveLength(22 + 1);
    await deletePackage(parts, trainer, { packageId: ids[0] ?? '' });
    expect(await listed(parts.storage)).toEqual([]);
  });

  test.each(['checked', 'unpacked', 'read'] as const)(
    'an import that is cancelled when it is %s leaves nothing but its line in the history',
    async (step) => {
      const packageId = await receive(zipOf('x'));
      const cancel = () => cancelImport(ground.database, config, trainer, { packageId });
      const read: typeof readUpload = (upload, watch) =>
        readUpload(upload, {
          ...watch,
          onStep: async (at) => {
            await watch.onStep(at);
            if (at.state === step) await cancel();
          },
        });
      await importPackage({ ...parts, read }, packageId);
      const told = await readPackageDetail(ground.database, packageId);
      expect(told).toMatchObject({
        state: 'refused',
        faults: [{ code: 'import-cancelled' }],
        uploadedBy: expect.any(String),
      });
      expect([await listed(parts.storage), await aside(), await uploads()]).toEqual([[], [], []]);
      await cancel();
      await importPackage(parts, packageId);
      expect(await readPackageDetail(ground.database, packageId)).toEqual(told);
    },
  );

  test('an import that is cancelled while it reads is let go of within a second', async () => {
    const packageId = await receive(zipOf('x'));
    const read: typeof readUpload = (_upload, { signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    const importing = importPackage({ ...parts, read }, packageId);
    await wait(100);
    const began = performance.now();
    await cancelImport(ground.database, config, trainer, { packageId });
    await importing;
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('what became ready first is not cancelled, and files of others stay when an import is', async () => {
    const [ready, late] = [await receive(zipOf('ready')), await receive(zipOf('late'))];
    await importPackage(parts, ready);
    await expect(cancelImport(ground.database, config, trainer, { packageId: ready })).rejects.toMatchObject({
      code: 'import-finished',
    });
    const before = await listed(parts.storage);
    const read: typeof readUpload = async (upload, watch) => {
      const reading = await readUpload(upload, watch);
      await cancelImport(ground.database, config, trainer, { packageId: late });
      return reading;
    };
    await importPackage({ ...parts, read }, late);
    expect((await listed(parts.storage)).sort()).toEqual(before.sort());
  });

  test('files that no row knows are swept once they are a day old, and so are batches; all others stay', async () => {
    const packageId = await receive(zipOf('x'));
    await importPackage(parts, packageId);
    const kept = await listed(parts.storage);
    const stray = await parts.storage.put(Readable.from(['left by a killed process']));
    await parts.storage.batch('left');
    expect(await sweepFiles(parts, new Date())).toBe(0);
    expect(await parts.storage.size(stray.sha256)).not.toBeNull();
    expect(await sweepFiles(parts, new Date(Date.now() + strayFor + 60_000))).toBe(1);
    expect((await listed(parts.storage)).sort()).toEqual(kept.sort());
    expect(await aside()).toEqual([]);
  });

  test('a row of a file that nothing refers to any more is swept with its file', async () => {
    const { sha256, sizeBytes } = await parts.storage.put(Readable.from(['once a handout']));
    await ground.database.query(`insert into stored_file (sha256, size_bytes) values ($1, $2)`, [sha256, sizeBytes]);
    expect(await sweepFiles(parts, new Date(Date.now() + strayFor + 60_000))).toBe(1);
    expect(await parts.storage.size(sha256)).toBeNull();
  });
});

test('an import whose object store does not answer is tried again later; it is not refused', async () => {
  config = readConfig({ DATA_DIR: await mkdtemp(join(tmpdir(), 'import-')), S3_URL: 's3://a:b@127.0.0.1:9/x?tls=off' });
  const packageId = await receive(zipOf('x'));
  const failpoints = new Failpoints(undefined);
  const importing = importPackage(
    { database: ground.database, storage: openStorage(config), settings: config, failpoints, read: readUpload },
    packageId,
  );
  await expect(importing).rejects.toMatchObject({ name: 'StorageUnavailable' });
  expect((await readPackageDetail(ground.database, packageId)).state).toBe('read');
  expect(await readdir(uploadsFolder(config))).toEqual([packageId]);
  await rm(config.dataDir, { recursive: true, force: true });
});
