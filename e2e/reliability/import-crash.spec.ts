import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { receiveFile } from '../../apps/api/src/packages/receive-package';
import { type Database, rowOf, rowsOf } from '../../apps/api/src/platform/database/database';
import { openDatabase } from '../../apps/api/src/platform/database/open-database';
import { buildArchive } from '../../libs/formats/src/testing/build-archive';
import { buildManifest } from '../../libs/formats/src/testing/build-manifest';
import { openStorage, readConfig, type Storage } from '../../libs/ground/src';
import { openBucket, type TestBucket } from '../../libs/ground/src/testing/open-bucket';
import { type Platform, startPlatform } from '../harness/platform';

const places = ['import-unpacked', 'import-read', 'import-stored'];
const zip = buildArchive([
  { name: 'imsmanifest.xml', content: buildManifest() },
  { name: 'index.html', content: '<p>hello' },
  ...Array.from({ length: 30 }, (_, at) => ({ name: `f${at}.txt`, content: `file ${at}` })),
]);

async function readyWithin(database: Database, packageId: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const row = await rowOf<{ state: string }>(database, `select state from package where id = $1`, [packageId]);
    if (row?.state === 'ready') return;
    await wait(50);
  }
  throw new Error('the package was not ready within a minute');
}

async function listed(storage: Storage): Promise<string[]> {
  const found: string[] = [];
  for await (const { sha256 } of storage.list()) found.push(sha256);
  return found.sort();
}

describe.each(['a disk', 'an object store'])('imports on %s', (kind) => {
  let bucket: TestBucket;
  let platform: Platform;
  let database: Database;

  beforeAll(async () => {
    bucket = await openBucket();
    const where: Record<string, string> = kind === 'a disk' ? {} : { S3_URL: bucket.url };
    platform = await startPlatform({ roles: [], environment: { JOB_LOCK_SECONDS: '1', ...where } });
    database = await openDatabase(platform.databaseUrl, 4);
  }, 60_000);
  afterAll(async () => {
    await database.source.destroy();
    await platform.stop();
    await bucket.close();
  });

  test.each(places)(
    'a worker that is killed at %s is followed by another: the package is there once, and nothing is left over',
    async (place) => {
      await platform.start('worker', { FAILPOINTS: `${place}=kill` });
      const path = join(platform.dataDir, 'given.zip');
      await writeFile(path, zip);
      const packageId = await receiveFile(database, platform, { path, accountId: null });
      await platform.ended('worker');
      await platform.start('worker');
      await readyWithin(database, packageId);
      const rows = await rowsOf<{ sha256: string }>(
        database,
        `select distinct sha256 from package_file where package_id = $1 order by sha256`,
        [packageId],
      );
      expect(rows).toHaveLength(32);
      const s3 = kind === 'a disk' ? {} : { S3_URL: bucket.url };
      const storage = openStorage(readConfig({ DATA_DIR: platform.dataDir, ...s3 }));
      expect(await listed(storage)).toEqual(rows.map(({ sha256 }) => sha256));
      await wait(200);
      for (const folder of ['files/incoming', 'uploads'])
        expect(await readdir(join(platform.dataDir, folder)).catch(() => [])).toEqual([]);
      await platform.kill('worker');
    },
    120_000,
  );
});
