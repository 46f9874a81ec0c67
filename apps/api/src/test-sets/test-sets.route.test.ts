import type { Booster, CourseDraft, CoursePage, GainReport, ReviewedQuestion, TestSet } from '@amelie/contract';
import { newId } from '@amelie/ground';
import { buildLearner, buildStaff, buildTrainer } from '../testing/builders';
import { buildTested, buildTestedCourse } from '../testing/build-test-set';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

const weeksAgo = (weeks: number) => new Date(Date.now() - weeks * 7 * 24 * 3600 * 1000);

async function buildDraft() {
  const { id } = (await trainer.post<CourseDraft>('/api/courses', { title: 'A course', language: 'en' })).body;
  const add = async (kind: string, title: string) =>
    (await trainer.post<CourseDraft>(`/api/courses/${id}/draft/modules`, { kind, title })).body.modules.at(-1)?.id ??
    '';
  return {
    ...{ id, path: `/api/courses/${id}/draft/test-set` },
    quizzes: [await add('quiz', 'Before'), await add('quiz', 'After'), await add('quiz', 'Later')] as const,
    page: await add('page', 'A page'),
  };
}

describe('a trainer', () => {
  test('names the tests of a course; nothing is named before', async () => {
    const { path, quizzes } = await buildDraft();
    expect((await trainer.get<TestSet>(path)).body).toMatchObject({ beforeModuleId: null, delayedModuleId: null });
    const [beforeModuleId, afterModuleId, delayedModuleId] = quizzes;
    const set = { beforeModuleId, afterModuleId, delayedModuleId, delayWeeks: 6, reminders: false, boosters: true };
    expect((await trainer.put(path, set)).status).toBe(200);
    expect((await trainer.get(path)).body).toEqual(set);
  });

  test('cannot name a page, a quiz twice, or one of another course', async () => {
    const { path, quizzes, page } = await buildDraft();
    const other = await buildDraft();
    const save = (beforeModuleId: string, afterModuleId: string) =>
      trainer.put(path, {
        beforeModuleId,
        afterModuleId,
        delayedModuleId: null,
        delayWeeks: 6,
        reminders: true,
        boosters: false,
      });
    for (const [before, after] of [
      [page, quizzes[1]],
      [quizzes[0], quizzes[0]],
      [other.quizzes[0], quizzes[1]],
    ] as const) {
      const refused = await save(before, after);
      expect([refused.status, refused.body.code]).toEqual([422, 'test-set-unfit']);
    }
  });

  test('reads what stands in the way of publication, and a quiz that is taken out is no test any more', async () => {
    const { id, path, quizzes } = await buildDraft();
    const set = { beforeModuleId: quizzes[0], afterModuleId: quizzes[1], delayedModuleId: quizzes[2] };
    await trainer.put(path, { ...set, delayWeeks: 6, reminders: true, boosters: false });
    const problems = async () => (await trainer.get<CourseDraft>(`/api/courses/${id}`)).body.problems;
    expect(await problems()).toContainEqual({ problem: 'delayed-test-required', moduleId: quizzes[2] });
    await trainer.delete(`/api/courses/${id}/draft/modules/${quizzes[1]}`);
    expect((await trainer.get<TestSet>(path)).body).toMatchObject({ afterModuleId: null });
    expect(await problems()).toContainEqual({ problem: 'test-set-incomplete', moduleId: null });
  });

  test('copies a course with its tests, which are the quizzes of the copy then', async () => {
    const { id, path, quizzes } = await buildDraft();
    const set = { beforeModuleId: quizzes[0], afterModuleId: quizzes[1], delayedModuleId: null };
    await trainer.put(path, { ...set, delayWeeks: 6, reminders: true, boosters: false });
    const copy = (await trainer.post<CourseDraft>(`/api/courses/${id}/copies`, { title: 'A copy' })).body;
    const copied = (await trainer.get<TestSet>(`/api/courses/${copy.id}/draft/test-set`)).body;
    expect(copied).toMatchObject({ beforeModuleId: copy.modules[0]?.id, afterModuleId: copy.modules[1]?.id });
    expect(copied.beforeModuleId).not.toBe(quizzes[0]);
  });
});

describe('a delayed test', () => {
  const start = async (completedAt: Date | null) => {
    const course = await buildTestedCourse(app.database, { delayWeeks: 8 });
    const { accountId } = await buildLearner(app.database);
    await app.database.query(
      `insert into enrolment (id, account_id, course_id, version_id, completed_at) values ($1, $2, $3, $4, $5)`,
      [newId(), accountId, course.courseId, course.versionId, completedAt],
    );
    const learner = await app.as(accountId);
    const delayed = course.moduleIds[3];
    const page = (await learner.get<CoursePage>(`/api/my/courses/${course.courseId}`)).body;
    const opens = page.modules.find(({ id }) => id === delayed)?.opens;
    return { opens, page, delayed, started: await learner.post(`/api/my/modules/${delayed}/quiz-attempts`) };
  };

  test('is closed while the course is not done, and so many weeks after it', async () => {
    const open = await start(null);
    expect(open.opens).toEqual({ weeks: 8, at: null });
    expect([open.started.status, open.started.body.code]).toEqual([409, 'test-not-open']);
    const done = weeksAgo(7);
    const early = await start(done);
    expect(early.opens).toEqual({ weeks: 8, at: new Date(done.getTime() + 8 * 7 * 24 * 3600 * 1000).toISOString() });
    expect(early.started.body.code).toBe('test-not-open');
    expect(early.page.nextModuleId).not.toBe(early.delayed);
  });

  test('opens then', async () => {
    const { opens, started } = await start(weeksAgo(8));
    expect(opens).toBeNull();
    expect(started.status).toBe(200);
  });
});

describe('a booster', () => {
  const visit = async (completedAt: Date | null) => {
    const course = await buildTestedCourse(app.database);
    const { accountId } = await buildLearner(app.database);
    await app.database.query(
      `insert into enrolment (id, account_id, course_id, version_id, completed_at) values ($1, $2, $3, $4, $5)`,
      [newId(), accountId, course.courseId, course.versionId, completedAt],
    );
    return { client: await app.as(accountId), path: `/api/my/courses/${course.courseId}/booster` };
  };

  test('asks three questions without their key, and says how the answers stand without keeping them', async () => {
    const { client, path } = await visit(weeksAgo(2));
    const opened = await client.post<Booster>(path);
    expect(opened.status).toBe(200);
    expect(opened.body.questions).toHaveLength(3);
    expect(opened.text).not.toMatch(/credit|feedback|correct/);
    const answers = opened.body.questions.flatMap(({ id, asked }) =>
      asked.type === 'single'
        ? [{ questionId: id, answer: { type: 'single', chosen: asked.options[0]?.id ?? null } }]
        : [],
    );
    const said = await client.post<{ questions: ReviewedQuestion[] }>(`${path}/answers`, { answers });
    expect(said.status).toBe(200);
    expect(said.body.questions).toHaveLength(3);
    expect(said.body.questions.every(({ marking }) => marking.state === 'marked')).toBe(true);
    expect(said.text).not.toContain('"tags":["');
    const kept = await app.database.query<unknown[]>(`select 1 from quiz_answer`);
    expect(kept).toEqual([]);
  });

  test('takes no answer to a question that it does not ask', async () => {
    const { client, path } = await visit(weeksAgo(2));
    await client.post(path);
    const answer = { questionId: newId(), answer: { type: 'single', chosen: newId() } };
    const refused = await client.post(`${path}/answers`, { answers: [answer] });
    expect([refused.status, refused.body.code]).toEqual([422, 'answer-unknown']);
  });

  test('is for whoever has done the course', async () => {
    const { client, path } = await visit(null);
    expect((await client.post(path)).body.code).toBe('booster-not-open');
    expect((await client.post(`${path}/answers`, { answers: [] })).body.code).toBe('booster-not-open');
  });
});

describe('learning gain', () => {
  const read = async (courseId: string, query = '') =>
    (await trainer.get<GainReport>(`/api/courses/${courseId}/learning-gain${query}`)).body;

  test('is told from ten pairs upwards, by person, with what lasted', async () => {
    const course = await buildTestedCourse(app.database);
    const person = (n: number) =>
      buildTested(app.database, {
        course,
        scores: [0.4 + 0.1 * (n % 2), 0.8, n < 10 ? 0.6 : null],
        completedAt: weeksAgo(20),
        ...(n < 10 ? { language: 'el', country: 'GR' } : { country: 'BE' }),
      });
    for (let n = 0; n < 9; n += 1) await person(n);
    expect(await read(course.courseId)).toMatchObject({ threshold: 10, gain: null, lasting: null, retention: null });
    for (let n = 9; n < 20; n += 1) await person(n);
    const report = await read(course.courseId);
    expect(report.gain).toMatchObject({ pairs: 20, before: 0.45, after: 0.8, difference: 0.35 });
    expect(report.gain?.low).toBeLessThan(0.35);
    expect(report.lasting).toMatchObject({ pairs: 10, difference: 0.15 });
    expect(report.retention).toBe(0.43);
    expect(report.rates.delayed).toEqual({ asked: 20, answered: 10, share: 0.5 });
    expect(report.groups).toMatchObject([
      {
        by: 'language',
        cells: [
          { key: 'el', gain: { pairs: 10 } },
          { key: 'en', gain: { pairs: 10 } },
        ],
      },
      { by: 'country', cells: [{ key: 'BE' }, { key: 'GR' }] },
    ]);
  });

  test('takes the first attempt of each test, and none before that was handed in after the other', async () => {
    const course = await buildTestedCourse(app.database);
    for (let n = 0; n < 10; n += 1)
      await buildTested(app.database, { course, scores: [0.5, 0.7, null], completedAt: weeksAgo(2) });
    const { enrolmentId, accountId } = await buildTested(app.database, {
      ...{ course, scores: [null, 0.1, null], completedAt: weeksAgo(2) },
    });
    const attempt = (moduleId: string | undefined, at: Date, number: number) =>
      app.database.query(
        `insert into quiz_attempt (id, enrolment_id, module_id, account_id, number, paper, pass_mark, started_at,
           submitted_at, handed_in_by, marked_at, score, passed, result)
         values ($1, $2, $3, $4, $5, '{"items": [], "sections": []}', 0.5, $6, $6, 'learner', $6, 1, true, '{}')`,
        [newId(), enrolmentId, moduleId, accountId, number, at],
      );
    await attempt(course.moduleIds[2], new Date(), 2);
    await attempt(course.moduleIds[0], new Date(), 1);
    expect((await read(course.courseId)).gain).toMatchObject({ pairs: 10, before: 0.5, after: 0.7 });
  });

  test('is told of one version or of all, to trainers and staff only', async () => {
    const course = await buildTestedCourse(app.database);
    const report = await read(course.courseId, `?versionId=${course.versionId}`);
    expect(report.versions).toMatchObject([{ id: course.versionId, number: 1 }]);
    expect((await trainer.get(`/api/courses/${course.courseId}/learning-gain?versionId=${newId()}`)).status).toBe(404);
    const path = `/api/courses/${course.courseId}/learning-gain`;
    const staff = await app.as((await buildStaff(app.database)).accountId);
    expect((await staff.get(path)).status).toBe(200);
    const learner = await app.as((await buildLearner(app.database)).accountId);
    expect((await learner.get(path)).status).toBe(403);
  });
});
