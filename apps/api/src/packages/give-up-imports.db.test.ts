import { newId } from '@amelie/ground';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';
import { giveUpImports } from './give-up-imports';
import { readPackageDetail } from './packages.queries';
import { receivePackage } from './receive-package';
import { removeForgottenUploads, uploadFile, uploadsFolder } from '../platform/uploads/uploads-folder';

let ground: TestDatabase;
let place: { dataDir: string };

beforeAll(async () => {
  ground = await openTestDatabase(3);
  place = { dataDir: await mkdtemp(join(tmpdir(), 'uploads-')) };
  await mkdir(uploadsFolder(place));
});
afterAll(async () => {
  await ground.close();
  await rm(place.dataDir, { recursive: true, force: true });
});

test('an import that the queue has given up on is told to the trainer; one that still has tries is left alone', async () => {
  const [lost, trying] = [newId(), newId()];
  for (const [packageId, failures] of [
    [lost, 8],
    [trying, 7],
  ] as const) {
    const upload = { packageId, fileName: 'course.zip', sizeBytes: 1, accountId: null };
    await ground.database.transaction((tx) => receivePackage(tx, upload));
    await ground.database.query(`update outbox set failures = $2 where payload ->> 'packageId' = $1`, [
      packageId,
      failures,
    ]);
    await writeFile(uploadFile(place, packageId), 'x');
  }
  await giveUpImports(ground.database, place);
  expect(await readPackageDetail(ground.database, lost)).toMatchObject({
    state: 'refused',
    faults: [{ code: 'unavailable' }],
  });
  expect(await readPackageDetail(ground.database, trying)).toMatchObject({ state: 'received' });
  expect(await readdir(uploadsFolder(place))).toEqual([trying]);
});

test('an upload that nobody went on with for two days is removed', async () => {
  const now = new Date('2026-03-10T12:00:00Z');
  for (const [name, hours] of [
    ['old', 49],
    ['young', 47],
  ] as const) {
    const time = new Date(now.getTime() - hours * 3_600_000);
    await writeFile(uploadFile(place, name), 'x');
    await utimes(uploadFile(place, name), time, time);
  }
  await removeForgottenUploads(place, now);
  const left = await readdir(uploadsFolder(place));
  expect(left).toContain('young');
  expect(left).not.toContain('old');
});
