import { DiskStorage, openLog } from '@amelie/ground';
import { type CatalogueEntry, type CourseDraft, type CoursePage, rightsOf } from '@amelie/contract';
import { join } from 'node:path';
import { questionsText, soundCourse, writeCourse } from '../../../../libs/course-kit/src/testing/write-course';
import { runJobs } from '../commands/import-command';
import { rowsOf } from '../platform/database/database';
import { buildLearner, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import type { CourseSeed } from './course-seed';
import { seedCourse } from './seed-course';

const fr = 'translations/fr/';
/** A course with a final test, a handout and a sheet, in English and French; a Dutch one has just been begun. */
const folder = writeCourse({
  'modules/first.md': (text) => text.replace('minutes: 5', 'minutes: 5\ncontentNote: Figures on violence.'),
  'course.yaml': (text) =>
    `${text}finalTest: questions/final-test.yaml\nreview: [{ kind: lawyer, what: All of it. }]\n`,
  'questions/final-test.yaml': () => questionsText('final-test', 10),
  'handout.md': () => '## To take along\n\nA claim.[^S1]\n',
  'facilitator.md': () => '## A session\n\nA claim.[^S1]\n',
  [`${fr}course.yaml`]: () => 'title: Un petit cours\nsummary: Deux pages.\naudience: Pour tous\n',
  [`${fr}translation.yaml`]: () => 'read: null\n',
  [`${fr}contacts.yaml`]: () => '- name: Un centre\n  who: Tout le monde\n',
  [`${fr}modules/first.md`]: () =>
    soundCourse['modules/first.md'].replace('title: First', 'title: Premier\ncontentNote: Des chiffres.'),
  [`${fr}questions/first.yaml`]: () => questionsText('first', 8),
  [`${fr}questions/final-test.yaml`]: () => questionsText('final-test', 10),
  [`${fr}handout.md`]: () => '## À emporter\n\nA claim.[^S1]\n',
  [`${fr}facilitator.md`]: () => '## Une séance\n\nA claim.[^S1]\n',
  'translations/nl/translation.yaml': () => 'read: null\n',
});

let app: TestApp;
let seed: CourseSeed;
let learner: TestClient;
let trainer: TestClient;
const messages: string[] = [];
let runs = 0;

beforeAll(async () => {
  app = await startTestApp();
  const { config, database } = app;
  const { accountId } = await buildTrainer(database);
  const actor = { accountId, sessionId: accountId, language: 'en' as const, roles: ['trainer' as const] };
  seed = {
    config,
    database,
    files: new DiskStorage(join(config.dataDir, 'files')),
    trainer: { ...actor, rights: rightsOf(['trainer']) },
    progress: (message) => messages.push(message),
    runJobs: async () => {
      runs += 1;
      await runJobs({ config, database, log: openLog('test', 'silent') });
    },
  };
  learner = await app.as((await buildLearner(database)).accountId);
  trainer = await app.as(accountId);
  await seedCourse(seed, folder);
}, 60_000);
afterAll(() => app.close());

const catalogue = async () => (await learner.get<{ courses: CatalogueEntry[] }>('/api/catalogue')).body.courses;
const inLanguage = async (language: string) => {
  const found = (await catalogue()).find((course) => course.language === language);
  if (!found) throw new Error(`no course in ${language}`);
  return found;
};

describe('the demo’s course', () => {
  test('is there in each of its languages, as one family, from one run of the jobs', async () => {
    expect(await rowsOf(seed.database, `select slug, family from course order by slug`)).toEqual([
      { slug: 'small', family: 'small' },
      { slug: 'small-fr', family: 'small' },
    ]);
    expect((await catalogue()).map(({ title, language, family }) => [title, language, family])).toEqual([
      ['A small course', 'en', 'small'],
      ['Un petit cours', 'fr', 'small'],
    ]);
    expect(runs).toBe(1);
  });

  test('leaves out a language that is not whole yet, and says which and why', () => {
    expect(messages.filter((message) => message.startsWith('the course in nl is left out'))).toHaveLength(1);
  });

  test('has a welcome, each module with its questions, and the final test, in the language of the course', async () => {
    const { courseId } = await inLanguage('fr');
    const { body } = await trainer.get<CourseDraft>(`/api/courses/${courseId}`);
    expect(body.modules.map(({ kind, title, minutes, required }) => [kind, title, minutes, required])).toEqual([
      ['page', 'Avant de commencer', 2, true],
      ['package', 'Premier', 5, true],
      ['quiz', 'Vérifiez vos acquis\u00a0: Premier', 3, true],
      ['quiz', 'Test final', 3, true],
    ]);
    expect(body.reviewFlags.map(({ reviewer }) => reviewer)).toEqual(['lawyer', 'linguist']);
  });

  test('says before a module what it speaks of, in the language of the course', async () => {
    const notes = [];
    for (const language of ['en', 'fr']) {
      const { courseId } = await inLanguage(language);
      const { body } = await trainer.get<CourseDraft>(`/api/courses/${courseId}`);
      notes.push(body.modules.map(({ contentNote }) => contentNote));
    }
    expect(notes).toEqual([
      [null, 'Figures on violence.', null, null],
      [null, 'Des chiffres.', null, null],
    ]);
  });

  test('gives its learners the handout, and trainers the sheet for a session as well', async () => {
    const { courseId } = await inLanguage('fr');
    await learner.post(`/api/courses/${courseId}/enrolments`);
    const mine = (await learner.get<CoursePage>(`/api/my/courses/${courseId}`)).body.materials;
    expect(mine).toMatchObject([{ kind: 'handout', title: 'À emporter' }]);
    const file = await learner.get(`/api/my/courses/${courseId}/materials/${mine[0]?.id}/file`);
    expect(file.text.slice(0, 5)).toBe('%PDF-');
    const { materials } = (await trainer.get<CourseDraft>(`/api/courses/${courseId}`)).body;
    expect(materials.map(({ title }) => title)).toEqual(['À emporter', 'Une séance']);
  });

  test('is not made twice', async () => {
    const before = await rowsOf(seed.database, `select id from course_version order by id`);
    await seedCourse(seed, folder);
    expect(await rowsOf(seed.database, `select id from course_version order by id`)).toEqual(before);
    expect(runs).toBe(1);
  });
});
