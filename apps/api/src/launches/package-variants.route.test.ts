import { newId } from '@amelie/ground';
import type { CourseDraft, CoursePage, LaunchStart, PlayerState } from '@amelie/contract';
import { rowOf, rowsOf } from '../platform/database/database';
import { buildLearner, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp } from '../testing/test-app';
import {
  buildItem,
  buildLearningPackage,
  buildPackageOf,
  type LearningPackage,
  sendCommit,
} from './testing/build-launch';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Bilingual extends LearningPackage {
  germanId: string;
}

/** A module in English with a German package beside it. */
async function buildBilingual(): Promise<Bilingual> {
  const learning = await buildLearningPackage(app);
  const germanId = newId();
  const packageId = await buildPackageOf(app.database, [buildItem('eins', { title: 'Teil eins' })]);
  await app.database.query(
    `insert into module_package (id, module_id, package_id, language, country, position) values ($1, $2, $3, 'de', null, 1)`,
    [germanId, learning.moduleId, packageId],
  );
  return { ...learning, germanId };
}

async function open({ client, moduleId }: LearningPackage, variant?: string): Promise<PlayerState> {
  const query = variant ? `?variant=${variant}` : '';
  const { body } = await client.post<LaunchStart>(`/api/my/modules/${moduleId}/launches${query}`);
  return (await client.post<PlayerState>(`/api/launches/${body.launchId}/opening`)).body;
}

const outlineOf = async ({ client, courseId }: LearningPackage) =>
  (await client.get<CoursePage>(`/api/my/courses/${courseId}`)).body;

const done = { cmi: { core: { lesson_status: 'completed' } } };

/** Another learner of the same course, who reads the portal in a language. */
async function another(learning: Bilingual, language: string): Promise<Bilingual> {
  const { accountId } = await buildLearner(app.database, { language });
  const client = await app.as(accountId);
  await client.post(`/api/courses/${learning.courseId}/enrolments`);
  return { ...learning, accountId, client };
}

describe('a module with packages in several languages', () => {
  test('opens in the language of the learner’s portal, and elsewhere in the default', async () => {
    const learning = await buildBilingual();
    const german = await another(learning, 'de');
    expect(await open(german)).toMatchObject({ language: 'de', items: [{ title: 'Teil eins' }] });
    expect(await open(learning)).toMatchObject({ language: 'en', items: [{ title: 'Part one' }] });
    expect(await open(await another(learning, 'it'))).toMatchObject({ language: 'en' });
  });

  test('says which there are and how large, before it is opened', async () => {
    const learning = await buildBilingual();
    const { modules } = await outlineOf(await another(learning, 'de'));
    expect(modules[0]?.packageBytes).toBe(1000);
    expect(modules[0]?.variants).toEqual([
      { id: learning.moduleId, language: 'en', country: null, bytes: 1000, begun: false, chosen: false },
      { id: learning.germanId, language: 'de', country: null, bytes: 1000, begun: false, chosen: true },
    ]);
  });

  test('goes on with the one used last, and each keeps its own place', async () => {
    const learning = await buildBilingual();
    await sendCommit(learning.client, await open(learning));
    const german = await open(learning, learning.germanId);
    expect(german.states.eins?.cmi).toMatchObject({ core: { entry: 'ab-initio' } });
    expect(german.variants.map(({ begun, chosen }) => [begun, chosen])).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(await open(learning)).toMatchObject({ language: 'de' });
    const english = await open(learning, learning.moduleId);
    expect(english.states.one?.cmi).toMatchObject({ core: { entry: 'resume', lesson_location: 'p1' } });
  });

  test('is completed once by whichever, and a switch never takes that away', async () => {
    const learning = await buildBilingual();
    const english = await open(learning);
    expect((await sendCommit(learning.client, english, done)).body).toMatchObject({ moduleState: 'completed' });
    const german = await open(learning, learning.germanId);
    expect(german.moduleState).toBe('completed');
    const cmi = { core: { lesson_status: 'failed' } };
    expect((await sendCommit(learning.client, german, { cmi })).body).toMatchObject({ moduleState: 'completed' });
    const { modules } = await outlineOf(learning);
    expect(modules.map(({ state, missing }) => [state, missing])).toEqual([['completed', []]]);
    expect(
      await rowsOf(app.database, `select state from module_progress where enrolment_id = $1`, [learning.enrolmentId]),
    ).toEqual([{ state: 'completed' }]);
  });

  test('runs one package at a time, and their time adds up', async () => {
    const learning = await buildBilingual();
    const english = await open(learning);
    const tenMinutesAgo = (launchId: string) =>
      app.database.query(`update launch set opened_at = now() - interval '10 minutes' where id = $1`, [launchId]);
    await tenMinutesAgo(english.launchId);
    const time = { sessionSeconds: 120, activeSeconds: 120, terminate: true };
    await sendCommit(learning.client, english, time);
    const german = await open(learning, learning.germanId);
    expect((await sendCommit(learning.client, english, { seq: 2 })).body).toMatchObject({ code: 'launch-superseded' });
    await tenMinutesAgo(german.launchId);
    await sendCommit(learning.client, german, { ...time, itemId: 'eins' });
    expect(
      await rowOf(app.database, `select active_seconds as s from module_progress where enrolment_id = $1`, [
        learning.enrolmentId,
      ]),
    ).toEqual({ s: 240 });
  });

  test('opens none that it does not have, and none of another module', async () => {
    const learning = await buildBilingual();
    const other = await buildBilingual();
    const { body } = await learning.client.post(
      `/api/my/modules/${learning.moduleId}/launches?variant=${other.germanId}`,
    );
    expect(body).toMatchObject({ code: 'not-found' });
  });

  test('ten launches at once in two languages make one attempt of each', async () => {
    const learning = await buildBilingual();
    const wanted = Array.from({ length: 10 }, (_, n) => (n % 2 ? learning.germanId : learning.moduleId));
    const path = `/api/my/modules/${learning.moduleId}/launches`;
    const answers = await Promise.all(wanted.map((id) => learning.client.post(`${path}?variant=${id}`)));
    expect(answers.map(({ status }) => status)).toEqual(wanted.map(() => 200));
    const attempts = await rowsOf(
      app.database,
      `select number from runtime_attempt where enrolment_id = $1 order by number`,
      [learning.enrolmentId],
    );
    expect(attempts).toEqual([{ number: 1 }, { number: 2 }]);
  });
});

test('a trainer adds a language once, takes it out again, and a published version keeps it', async () => {
  const { accountId } = await buildTrainer(app.database);
  const trainer = await app.as(accountId);
  const [english, french] = [
    await buildPackageOf(app.database, [buildItem('a')]),
    await buildPackageOf(app.database, [buildItem('b')]),
  ];
  const course = (await trainer.post<CourseDraft>('/api/courses', { title: 'A course', language: 'en' })).body;
  const path = `/api/courses/${course.id}/draft/modules`;
  const made = await trainer.post<CourseDraft>(path, { kind: 'package', title: 'A part', packageId: english });
  const packages = `${path}/${made.body.modules[0]?.id ?? ''}/packages`;
  const wanted = { packageId: french, language: 'fr', country: 'BE' };
  const { body } = await trainer.post<CourseDraft>(packages, wanted);
  expect(body.modules[0]?.variants).toMatchObject([
    { packageId: french, language: 'fr', country: 'BE', isReady: true },
  ]);

  const taken = { code: 'variant-taken' };
  const third = await buildPackageOf(app.database, [buildItem('c')]);
  expect((await trainer.post(packages, { ...wanted, packageId: third })).body).toMatchObject(taken);
  expect((await trainer.post(packages, { ...wanted, language: 'nl' })).body).toMatchObject(taken);
  expect((await trainer.post(packages, { packageId: third, language: 'en', country: null })).body).toMatchObject(taken);
  expect((await trainer.patch(`${path}/${made.body.modules[0]?.id ?? ''}`, { packageId: french })).body).toMatchObject(
    taken,
  );

  await trainer.patch(`/api/courses/${course.id}/draft`, { certificateNeedsGradedEvidence: false });
  const published = (await trainer.post<CourseDraft>(`/api/courses/${course.id}/publication`)).body;
  expect(published.modules[0]?.variants).toMatchObject([{ packageId: french, language: 'fr' }]);
  const copy = (await trainer.post<CourseDraft>(`/api/courses/${course.id}/copies`, { title: 'A copy' })).body;
  expect(copy.modules[0]?.variants).toHaveLength(1);
  const [module] = published.modules;
  const gone = await trainer.delete<CourseDraft>(
    `${path}/${module?.id ?? ''}/packages/${module?.variants[0]?.id ?? ''}`,
  );
  expect(gone.body.modules[0]?.variants).toEqual([]);
});
