import { newId } from '@amelie/ground';
import type { CourseForm, EvaluatedCourse, Evaluation, FormAnswer } from '@amelie/contract';
import { buildCompletion } from '../testing/build-completion';
import { buildForm } from '../testing/build-form';
import { buildSentForm } from '../testing/build-sent-form';
import { type BuiltCourse, buildLearner, buildPublishedCourse, buildStaff, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { guarded } from './evaluation-csv';
import { forgetForms } from './forget-forms';

let app: TestApp;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

async function buildAsking(wishes: Partial<CourseForm> = {}): Promise<BuiltCourse> {
  const course = await buildPublishedCourse(app.database, { modules: [{ kind: 'page' }], title: 'Asking' });
  await buildForm(app.database, course.versionId, wishes);
  return course;
}

const read = async ({ courseId }: BuiltCourse, query = '') =>
  (await trainer.get<Evaluation>(`/api/courses/${courseId}/evaluation${query}`)).body;
const resultOf = (evaluation: Evaluation, key: string) =>
  evaluation.questions.find(({ question }) => question.key === key);

/** So many persons send the form, the n-th of them with these answers. */
async function sent(course: BuiltCourse, count: number, answersOf: (n: number) => FormAnswer[]): Promise<void> {
  for (let n = 0; n < count; n += 1) await buildSentForm(app.database, { course, answers: answersOf(n) });
}

const mixed = (n: number): FormAnswer[] => [
  { question: 'satisfaction', value: 1 + (n % 5) },
  { question: 'comment', value: `comment ${n}` },
];

describe('the evaluation of a course', () => {
  test('tells nothing below ten answers but that some were asked', async () => {
    const course = await buildAsking();
    await sent(course, 9, mixed);
    const evaluation = await read(course);
    expect(evaluation).toMatchObject({ threshold: 10, rate: { asked: null, answered: null, share: null } });
    expect(
      evaluation.questions.every(({ hidden, cells, comments }) => hidden && !cells.length && !comments.length),
    ).toBe(true);
  });

  test('tells answers, mean and comments from ten upwards, and how many were asked', async () => {
    const course = await buildAsking();
    await sent(course, 15, mixed);
    for (let n = 0; n < 5; n += 1) {
      const { accountId } = await buildLearner(app.database);
      await buildCompletion(app.database, { accountId, course, at: new Date() });
    }
    const evaluation = await read(course);
    expect(evaluation.rate).toEqual({ asked: 20, answered: 15, share: 0.75 });
    const satisfaction = resultOf(evaluation, 'satisfaction');
    expect(satisfaction).toMatchObject({ answered: 15, hidden: false, mean: 3 });
    expect(satisfaction?.cells.map(({ count }) => count)).toEqual([3, 3, 3, 3, 3]);
    expect(resultOf(evaluation, 'comment')?.comments).toHaveLength(15);
    expect(resultOf(evaluation, 'usefulness')).toMatchObject({ hidden: true, answered: null });
  });

  test('does not change by one more person: their answers wait for those of four others', async () => {
    const course = await buildAsking();
    await sent(course, 10, mixed);
    const before = await read(course);
    await sent(course, 4, () => [{ question: 'satisfaction', value: 1 }]);
    expect(resultOf(await read(course), 'satisfaction')).toEqual(resultOf(before, 'satisfaction'));
    await sent(course, 1, () => [{ question: 'satisfaction', value: 1 }]);
    expect(resultOf(await read(course), 'satisfaction')).toMatchObject({ answered: 15 });
  });

  test('is read for one version or for all together', async () => {
    const course = await buildAsking();
    await sent(course, 10, mixed);
    const second = newId();
    await app.database.query(
      `insert into course_version (id, course_id, number, state, title, language, changed, published_at)
       values ($1, $2, 2, 'published', 'Asking', 'en', false, now())`,
      [second, course.courseId],
    );
    await buildForm(app.database, second, { followUp: false, leftOut: ['comment'] });
    await sent({ ...course, versionId: second, moduleIds: [] }, 10, (n) => mixed(n).slice(0, 1));
    const all = await read(course);
    expect(all.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(all.followUp).toBe(true);
    expect(resultOf(all, 'satisfaction')).toMatchObject({ answered: 20 });
    expect(resultOf(all, 'comment')).toMatchObject({ hidden: false });
    const one = await read(course, `?versionId=${second}`);
    expect(resultOf(one, 'satisfaction')).toMatchObject({ answered: 10 });
    expect(resultOf(one, 'comment')).toBeUndefined();
    const strange = await trainer.get(`/api/courses/${course.courseId}/evaluation?versionId=${newId()}`);
    expect(strange.status).toBe(404);
  });

  test('leaves as CSV what the page tells, with nothing that a spreadsheet would run', async () => {
    const course = await buildAsking();
    await sent(course, 10, (n) => [...mixed(n).slice(0, 1), { question: 'comment', value: '=cmd|calc' }]);
    const { text, headers } = await trainer.get(`/api/courses/${course.courseId}/evaluation/file`);
    expect(headers['content-type']).toContain('text/csv');
    const lines = text.split('\r\n');
    expect(lines).toContain('"","asked","",10');
    expect(lines).toContain('"satisfaction","mean","",3');
    expect(lines).toContain('"usefulness","hidden","",');
    expect(lines.filter((line) => line === '"comment","comment","","\'=cmd|calc"')).toHaveLength(10);
  });

  test('guards text as the database does it', async () => {
    const texts = ['plain', '=1', ' "+2', 'a;=3', 'a\n-4', '\tx', 'mail@example.test', 'a, b', '＝5', 'x\r\n@y'];
    for (const text of texts) {
      const [row] = await app.database.query<{ safe: string }[]>(`select csv_safe($1) as safe`, [text]);
      expect(guarded(text)).toBe(row?.safe);
    }
  });

  test('stands in the list of evaluations for trainers and staff, and for nobody else', async () => {
    const course = await buildAsking({ followUp: false });
    await sent(course, 10, mixed);
    const staff = await app.as((await buildStaff(app.database)).accountId);
    for (const client of [trainer, staff]) {
      const { courses } = (await client.get<{ courses: EvaluatedCourse[] }>('/api/evaluations')).body;
      expect(courses.find(({ courseId }) => courseId === course.courseId)).toMatchObject({
        end: { asked: 10, answered: 10, share: 1 },
        followUp: null,
      });
      expect((await client.get(`/api/courses/${course.courseId}/evaluation`)).status).toBe(200);
    }
    const learner = await app.as((await buildLearner(app.database)).accountId);
    expect((await learner.get('/api/evaluations')).status).toBe(403);
  });

  test('forgets comments after six months and keeps the figures', async () => {
    const course = await buildAsking();
    await sent(course, 10, mixed);
    const inMonths = (months: number) => new Date(Date.now() + months * 30.5 * 24 * 3600 * 1000);
    await forgetForms(app.database, inMonths(5));
    expect(resultOf(await read(course), 'comment')?.comments).toHaveLength(10);
    await forgetForms(app.database, inMonths(7));
    const evaluation = await read(course);
    expect(resultOf(evaluation, 'comment')).toMatchObject({ hidden: true, comments: [] });
    expect(resultOf(evaluation, 'satisfaction')).toMatchObject({ answered: 10 });
  });
});
