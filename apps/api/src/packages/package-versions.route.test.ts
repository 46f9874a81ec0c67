import type { PackageDetail, PackageItem, PackageLine, PlayerState } from '@amelie/contract';
import { newId } from '@amelie/ground';
import {
  buildItem,
  buildLearningPackage,
  buildPackageOf,
  openModule,
  sendCommit,
} from '../launches/testing/build-launch';
import { rowOf, rowsOf } from '../platform/database/database';
import { buildLearner, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  const { accountId } = await buildTrainer(app.database);
  trainer = await app.as(accountId);
});
afterAll(() => app.close());

const ofPackage = (packageId: string) => `/api/packages/${packageId}`;
const packageOf = async (state: PlayerState) =>
  (
    await rowOf<{ id: string }>(
      app.database,
      `select a.package_id as id from runtime_attempt a join launch l on l.attempt_id = a.id where l.id = $1`,
      [state.launchId],
    )
  )?.id;

/** The next version of a package, imported well. */
async function buildNextVersion(of: string, items: PackageItem[], edition?: 'scorm12' | 'scorm2004-4th') {
  const id = await buildPackageOf(app.database, items, edition);
  const lone = await rowOf<{ line: string }>(app.database, `select line_id as line from package where id = $1`, [id]);
  await app.database.transaction(async (tx) => {
    await tx.query(
      `update package set line_id = p.line_id,
         number = 1 + (select max(number) from package w where w.line_id = p.line_id)
       from package p where package.id = $1 and p.id = $2`,
      [id, of],
    );
    await tx.query(`delete from package_line where id = $1`, [lone?.line]);
  });
  return id;
}

const makeCurrent = (packageId: string, safe: boolean) =>
  trainer.put<PackageLine>(`${ofPackage(packageId)}/current`, { safe });

/** Another learner of the same course. */
async function another(learning: Awaited<ReturnType<typeof buildLearningPackage>>) {
  const { accountId } = await buildLearner(app.database);
  const enrolmentId = newId();
  await app.database.query(
    `insert into enrolment (id, account_id, course_id, version_id)
     select $1, $2, course_id, version_id from enrolment where id = $3`,
    [enrolmentId, accountId, learning.enrolmentId],
  );
  return { ...learning, accountId, enrolmentId, client: await app.as(accountId) };
}

describe('a new version of a package', () => {
  test('is held beside the current one, and nobody meets it before it is made current', async () => {
    const learning = await buildLearningPackage(app, { items: [buildItem('one'), buildItem('two')] });
    const next = await buildNextVersion(learning.packageId, [buildItem('one', { title: 'Anew' }), buildItem('three')]);
    const { body } = await trainer.get<PackageLine>(`${ofPackage(next)}/versions`);
    expect(body.versions.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(body.comparison).toMatchObject({
      beforeNumber: 1,
      afterNumber: 2,
      added: [{ id: 'three' }],
      removed: [{ id: 'two' }],
      renamed: [{ before: 'Part one', after: 'Anew' }],
    });
    expect(await packageOf(await openModule(learning))).toBe(learning.packageId);
  });

  test('ordinary: begun work stays on its version, a new learner gets the new one, and so after a restoration', async () => {
    const learning = await buildLearningPackage(app);
    const begun = await openModule(learning);
    await sendCommit(learning.client, begun);
    const next = await buildNextVersion(learning.packageId, [buildItem('one')]);
    const { body } = await makeCurrent(next, false);
    expect(body.changes).toMatchObject([{ number: 2, safe: false, by: 'Eleni Papadopoulou' }]);
    expect(await packageOf(await openModule(learning))).toBe(learning.packageId);
    const second = await another(learning);
    expect(await packageOf(await openModule(second))).toBe(next);

    await makeCurrent(learning.packageId, false);
    expect(await packageOf(await openModule(second))).toBe(next);
    expect(await packageOf(await openModule(await another(learning)))).toBe(learning.packageId);
  });

  test('safe: begun work moves at the next launch with its state, and an open player is not disturbed before', async () => {
    const learning = await buildLearningPackage(app, { items: [buildItem('one'), buildItem('two')] });
    const begun = await openModule(learning);
    await sendCommit(learning.client, begun);
    const next = await buildNextVersion(learning.packageId, [buildItem('one', { title: 'Mended' })]);
    expect((await makeCurrent(next, true)).status).toBe(200);
    const still = await sendCommit(learning.client, begun, { seq: 2 });
    expect(still.status).toBe(200);
    expect(await packageOf(begun)).toBe(learning.packageId);

    const moved = await openModule(learning);
    expect(await packageOf(moved)).toBe(next);
    expect(moved.items.map(({ title }) => title)).toEqual(['Mended']);
    expect(moved.states.one?.cmi).toMatchObject({ core: { lesson_location: 'p1', entry: 'resume' } });
    expect(moved.learner.id).toBe(begun.learner.id);
    const late = await sendCommit(learning.client, begun, { seq: 3 });
    expect(late.body).toMatchObject({ code: 'launch-superseded' });
    expect(
      await rowsOf(
        app.database,
        `select e.detail from runtime_event e join launch l on l.attempt_id = e.attempt_id
         where l.id = $1 and e.kind = 'moved'`,
        [moved.launchId],
      ),
    ).toEqual([{ detail: { fromVersion: 1, toVersion: 2 } }]);
  });

  test('is no safe replacement where a part with stored work is gone, and the part is named', async () => {
    const learning = await buildLearningPackage(app);
    await sendCommit(learning.client, await openModule(learning));
    const next = await buildNextVersion(learning.packageId, [buildItem('other')]);
    const refused = await makeCurrent(next, true);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'replacement-unsafe', facts: { missing: ['Part one'] } });
    const { body } = await trainer.get<PackageLine>(`${ofPackage(next)}/versions`);
    expect(body.replacement).toEqual({ missing: ['Part one'], otherStandard: false });
  });

  test('is no safe replacement in another standard', async () => {
    const learning = await buildLearningPackage(app);
    await sendCommit(learning.client, await openModule(learning));
    const next = await buildNextVersion(learning.packageId, [buildItem('one')], 'scorm2004-4th');
    expect((await makeCurrent(next, true)).body).toMatchObject({ facts: { otherStandard: true } });
  });

  test('work done in a part that the safe replacement lacks, after it was made, stays where it is', async () => {
    const learning = await buildLearningPackage(app, { items: [buildItem('one'), buildItem('two')] });
    const begun = await openModule(learning);
    await sendCommit(learning.client, begun);
    const next = await buildNextVersion(learning.packageId, [buildItem('one')]);
    await makeCurrent(next, true);
    await sendCommit(learning.client, begun, { seq: 2, itemId: 'two' });
    expect(await packageOf(await openModule(learning))).toBe(learning.packageId);
  });

  test('who made which version current is in the audit, once for the same twice', async () => {
    const learning = await buildLearningPackage(app);
    const next = await buildNextVersion(learning.packageId, [buildItem('one')]);
    await makeCurrent(next, true);
    await makeCurrent(next, true);
    const events = await rowsOf<{ detail: unknown }>(
      app.database,
      `select detail from audit_event where action = 'make-package-current' and object_id = $1`,
      [next],
    );
    expect(events).toMatchObject([{ detail: { before: learning.packageId, number: 2, safe: true } }]);
  });
});

test('two trainers who make two versions current at once leave one of them current', async () => {
  const { packageId } = await buildLearningPackage(app);
  const versions = [await buildNextVersion(packageId, [buildItem('one')]), packageId];
  const answers = await Promise.all(versions.map((id) => makeCurrent(id, false)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const { body } = await trainer.get<PackageLine>(`${ofPackage(packageId)}/versions`);
  expect(body.versions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
});

describe('a version can be deleted', () => {
  test('when nobody has begun it, and not when somebody has', async () => {
    const learning = await buildLearningPackage(app);
    const second = await buildNextVersion(learning.packageId, [buildItem('one')]);
    const third = await buildNextVersion(learning.packageId, [buildItem('one')]);
    await makeCurrent(second, false);
    await openModule(learning);
    await makeCurrent(third, false);
    expect((await trainer.delete(ofPackage(second))).body).toMatchObject({ code: 'package-in-use' });
    await makeCurrent(second, false);
    expect((await trainer.delete(ofPackage(third))).status).toBe(200);
  });

  test('but never the one that learners begin while there are others, and the last one takes its line along', async () => {
    const first = await buildPackageOf(app.database, [buildItem('one')]);
    const second = await buildNextVersion(first, [buildItem('one')]);
    expect((await trainer.delete(ofPackage(first))).body).toMatchObject({ code: 'package-in-use' });
    await trainer.delete(ofPackage(second));
    expect((await trainer.delete(ofPackage(first))).status).toBe(200);
    expect(await rowOf(app.database, `select 1 from package_line where id = $1`, [first])).toBeNull();
  });
});

test('the list counts a course for all versions, whichever it names', async () => {
  const { packageId } = await buildLearningPackage(app);
  const next = await buildNextVersion(packageId, [buildItem('one')]);
  const { body } = await trainer.get<PackageDetail>(ofPackage(next));
  expect(body).toMatchObject({ usedInCourses: 1, number: 2, versions: 2, isCurrent: false });
});
