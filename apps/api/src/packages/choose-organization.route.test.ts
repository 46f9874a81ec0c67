import type { LaunchStart, PackageDetail, PlayerState } from '@amelie/contract';
import { DiskStorage, newId } from '@amelie/ground';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildArchive } from '../../../../libs/formats/src/testing/build-archive';
import { buildManifest } from '../../../../libs/formats/src/testing/build-manifest';
import { buildLearningPackage, openModule, sendCommit } from '../launches/testing/build-launch';
import { rowsOf } from '../platform/database/database';
import { Failpoints } from '../platform/failpoints/failpoint';
import { buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { importPackage } from './import-package';
import { readUpload } from './read-upload';
import { receivePackage } from './receive-package';
import { uploadFile, uploadsFolder } from '../platform/uploads/uploads-folder';

let app: TestApp;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

const item = (id: string, inner = '') =>
  `<item identifier="${id}" identifierref="R"><title>Part ${id}</title>${inner}</item>`;
const script = (text: string) => `<adlcp:prerequisites type="aicc_script">${text}</adlcp:prerequisites>`;
const flow = '<imsss:sequencing><imsss:controlMode choice="false" flow="true"/></imsss:sequencing>';
const long12 = `<organization identifier="O"><title>Long</title>${item('A')}${item('B', script('A'))}</organization>`;
const short12 = `<organization identifier="O2"><title>Short</title>${item('C', script('nothing'))}</organization>`;
const long2004 = `<organization identifier="O"><title>Long</title>${item('A')}${item('B')}</organization>`;
const short2004 = `<organization identifier="O2"><title>Short</title>${item('C')}${item('D')}${flow}</organization>`;

async function importOf(organizations: string, version = '1.2'): Promise<string> {
  const { config, database } = app;
  const packageId = newId();
  const type = version === '1.2' ? 'adlcp:scormtype' : 'adlcp:scormType';
  const resources = `<resource identifier="R" type="webcontent" ${type}="sco" href="index.html"/>`;
  const bytes = buildArchive([
    { name: 'imsmanifest.xml', content: buildManifest({ version, organizations, resources }) },
    { name: 'index.html', content: 'hello' },
  ]);
  await mkdir(uploadsFolder(config), { recursive: true });
  await writeFile(uploadFile(config, packageId), bytes);
  await database.transaction((tx) =>
    receivePackage(tx, { packageId, fileName: 'course.zip', sizeBytes: bytes.length, accountId: null }),
  );
  const storage = new DiskStorage(join(config.dataDir, 'files'));
  await importPackage(
    { database, storage, settings: config, failpoints: new Failpoints(undefined), read: readUpload },
    packageId,
  );
  return packageId;
}

const detailOf = async (packageId: string) => (await trainer.get<PackageDetail>(`/api/packages/${packageId}`)).body;
const choose = (packageId: string, organizationId: string) =>
  trainer.put<{ code?: string }>(`/api/packages/${packageId}/organization`, { organizationId });

async function preview(packageId: string): Promise<PlayerState> {
  const { body } = await trainer.post<LaunchStart>(`/api/packages/${packageId}/previews`);
  return (await trainer.post<PlayerState>(`/api/launches/${body.launchId}/opening`)).body;
}

test('the report lists several organisations, and the chosen one gives title, parts and order', async () => {
  const packageId = await importOf(long12 + short12);
  const before = await detailOf(packageId);
  expect(before.report?.organizations).toEqual([
    { id: 'O', title: 'Long', parts: 2 },
    { id: 'O2', title: 'Short', parts: 1 },
  ]);
  expect(before.report?.repaired).toEqual([{ code: 'prerequisites-unreadable', where: 'C', found: 'nothing' }]);
  expect((await choose(packageId, 'O2')).body).toEqual({ done: true });
  const after = await detailOf(packageId);
  expect(after).toMatchObject({ title: 'Short', report: { title: 'Short', items: [{ id: 'C' }] } });
  expect(after.report?.organizations.map(({ id }) => id)).toEqual(['O2', 'O']);
  expect((await preview(packageId)).items.map(({ id }) => id)).toEqual(['C']);

  await choose(packageId, 'O');
  expect(await detailOf(packageId)).toEqual(before);
});

test('a SCORM 2004 package is run by the sequencing of the chosen organisation', async () => {
  const packageId = await importOf(long2004 + short2004, '2004 4th Edition');
  expect((await detailOf(packageId)).report?.hasSequencing).toBe(false);
  expect((await preview(packageId)).sequencing).toBeNull();
  await choose(packageId, 'O2');
  expect((await detailOf(packageId)).report?.hasSequencing).toBe(true);
  const { sequencing } = await preview(packageId);
  expect(JSON.parse(sequencing?.organization ?? '{}')).toMatchObject({ id: 'O2' });
});

test('a preview that runs ends, and what a commit knows of the package is the chosen organisation', async () => {
  const packageId = await importOf(long12 + short12);
  const running = await preview(packageId);
  expect((await sendCommit(trainer, running, { itemId: 'A' })).status).toBe(200);
  await choose(packageId, 'O2');
  const late = await sendCommit(trainer, running, { itemId: 'A', seq: running.lastSeq + 2 });
  expect([late.status, late.body.code]).toEqual([410, 'launch-ended']);
  const next = await preview(packageId);
  expect((await sendCommit(trainer, next, { itemId: 'C' })).status).toBe(200);
  const other = await sendCommit(trainer, next, { itemId: 'A', seq: next.lastSeq + 2 });
  expect([other.status, other.body.code]).toEqual([422, 'commit-invalid']);
});

test('once a learner has begun with a package, its organisation stays', async () => {
  const learning = await buildLearningPackage(app);
  const packageId = await importOf(long12 + short12);
  await app.database.query(`update course_module set package_id = $1 where id = $2`, [packageId, learning.moduleId]);
  expect((await choose(packageId, 'O2')).status).toBe(200);
  expect((await openModule(learning)).items.map(({ id }) => id)).toEqual(['C']);
  const refused = await choose(packageId, 'O');
  expect([refused.status, refused.body.code]).toEqual([409, 'package-in-use']);
  expect((await detailOf(packageId)).title).toBe('Short');
});

test('a choice that changes something is audited, once; one that is not there is refused', async () => {
  const packageId = await importOf(long12 + short12);
  await choose(packageId, 'O');
  await choose(packageId, 'O2');
  await choose(packageId, 'O2');
  expect((await choose(packageId, 'O3')).status).toBe(404);
  expect((await choose(newId(), 'O2')).status).toBe(404);
  const single = await importOf(long12);
  expect((await detailOf(single)).report?.organizations).toEqual([]);
  expect((await choose(single, 'O')).status).toBe(404);
  const audited = await rowsOf(
    app.database,
    `select action, detail from audit_event where object_id = $1 and action = 'choose-organization'`,
    [packageId],
  );
  expect(audited).toEqual([{ action: 'choose-organization', detail: { organizationId: 'O2' } }]);
});
