import type { PackageDetail } from '@amelie/contract';
import { newId } from '@amelie/ground';
import { describeDocument } from '../launches/describe-document';
import { buildLearningPackage, buildPackageOf, openModule, buildItem } from '../launches/testing/build-launch';
import { rowsOf } from '../platform/database/database';
import { buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

const choose = (packageId: string, opensIn: string) =>
  trainer.put<{ code?: string }>(`/api/packages/${packageId}/opens-in`, { opensIn });
const opensIn = async (packageId: string) =>
  (await trainer.get<PackageDetail>(`/api/packages/${packageId}`)).body.opensIn;

test('a package runs where its report says, until a trainer chooses; the player and its document follow', async () => {
  const learning = await buildLearningPackage(app);
  const { packageId } = learning;
  expect(await opensIn(packageId)).toBe('page');
  expect((await openModule(learning)).opensIn).toBe('page');
  await app.database.query(`update package set report = report || '{"opensIn":"window"}' where id = $1`, [packageId]);
  expect(await opensIn(packageId)).toBe('window');
  await choose(packageId, 'page');
  expect(await opensIn(packageId)).toBe('page');
  await choose(packageId, 'window');
  const state = await openModule(learning);
  expect(state.opensIn).toBe('window');
  const parts = { database: app.database, contentOrigin: 'http://127.0.0.1:1' };
  expect(await describeDocument(parts, state.launchId)).toMatchObject({ keepsWindows: true });
});

test('the choice holds for all versions, and who made it is on record once', async () => {
  const first = await buildPackageOf(app.database, [buildItem('one')]);
  const second = await buildPackageOf(app.database, [buildItem('one')]);
  await app.database.query(`update package set line_id = $1, number = 2 where id = $2`, [first, second]);
  await choose(first, 'window');
  await choose(first, 'window');
  expect(await opensIn(second)).toBe('window');
  const audited = await rowsOf(app.database, `select action, detail from audit_event where object_id = $1`, [first]);
  expect(audited).toEqual([{ action: 'choose-opening', detail: { opensIn: 'window' } }]);
});

test('nothing is chosen for a package that is not there, nor for one that is not ready', async () => {
  expect((await choose('0190a6b0-0000-7000-8000-000000000000', 'window')).body.code).toBe('not-found');
  const received = newId();
  await app.database.query(
    `insert into package (id, file_name, state, size_bytes, upload_path) values ($1, 'a.zip', 'received', 1, 'a')`,
    [received],
  );
  expect((await choose(received, 'window')).body.code).toBe('package-not-ready');
  expect((await choose(received, 'elsewhere')).status).toBe(400);
});
