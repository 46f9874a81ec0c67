import { newId } from '@amelie/ground';
import { Client } from 'pg';
import { buildLearner, buildPublishedCourse } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const modules = [
  { kind: 'page' as const, minutes: 5 },
  { kind: 'page' as const, minutes: 9, required: false },
  { kind: 'quiz' as const, minutes: 6 },
];

async function enrolledLearner(course: { courseId: string }): Promise<TestClient> {
  const { accountId } = await buildLearner(app.database);
  const client = await app.as(accountId);
  await client.post(`/api/courses/${course.courseId}/enrolments`);
  return client;
}

describe("the learner's course page", () => {
  test('says what is done, what is next and how long it takes', async () => {
    const course = await buildPublishedCourse(app.database, { modules });
    const client = await enrolledLearner(course);
    const before = await client.get(`/api/my/courses/${course.courseId}`);
    expect(before.body).toMatchObject({
      requiredModules: 2,
      completedRequired: 0,
      minutesLeft: 11,
      nextModuleId: course.moduleIds[0],
      completedAt: null,
      certificateId: null,
      newerVersion: false,
    });
    await client.post(`/api/my/modules/${course.moduleIds[0]}/page/completion`);
    const after = await client.get<{ modules: unknown[] }>(`/api/my/courses/${course.courseId}`);
    expect(after.body).toMatchObject({ completedRequired: 1, minutesLeft: 6, nextModuleId: course.moduleIds[2] });
    expect(after.body.modules).toMatchObject([
      { state: 'completed', completedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string },
      { state: 'not-started', completedAt: null },
      { state: 'not-started' },
    ]);
  });

  test('counts the minutes already spent on a part that is begun', async () => {
    const course = await buildPublishedCourse(app.database, { modules });
    const client = await enrolledLearner(course);
    await app.database.query(
      `insert into module_progress (enrolment_id, module_id, state, evidence, active_seconds)
       select id, $2, 'in-progress', 'self-reported', 130 from enrolment where course_id = $1`,
      [course.courseId, course.moduleIds[0]],
    );
    const { body } = await client.get<{ modules: unknown[] }>(`/api/my/courses/${course.courseId}`);
    expect(body).toMatchObject({ minutesLeft: 9, modules: [{ minutes: 5, minutesLeft: 3 }, { minutesLeft: 9 }, {}] });
    const mine = await client.get<{ courses: unknown[] }>('/api/my/courses');
    expect(mine.body.courses).toMatchObject([{ minutesLeft: 9, modules: body.modules }]);
  });

  test('gives the note of a package or a quiz to whoever takes the course, and to nobody else', async () => {
    const noted = { kind: 'quiz' as const, contentNote: 'It asks about violence.' };
    const course = await buildPublishedCourse(app.database, { modules: [noted, ...modules] });
    const client = await enrolledLearner(course);
    const path = `/api/my/courses/${course.courseId}`;
    const { body } = await client.get<{ modules: unknown[] }>(path);
    expect(body.modules).toMatchObject([
      { hasContentNote: true, contentNote: 'It asks about violence.' },
      { hasContentNote: false, contentNote: null },
      {},
      {},
    ]);
    const stranger = await app.as((await buildLearner(app.database)).accountId);
    for (const { status, text } of [await stranger.get(path), await app.anyone.get(path)]) {
      expect([401, 404]).toContain(status);
      expect(text).not.toContain('violence');
    }
  });

  test('is asked of the database in one query', async () => {
    const course = await buildPublishedCourse(app.database, { modules });
    const client = await enrolledLearner(course);
    await client.get(`/api/my/courses/${course.courseId}`);
    const asked = jest.spyOn(Client.prototype, 'query');
    await client.get(`/api/my/courses/${course.courseId}`);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  test('of a course without enrolment, and of one that does not exist, are the same "not found"', async () => {
    const course = await buildPublishedCourse(app.database, { modules });
    const client = await app.as((await buildLearner(app.database)).accountId);
    const answers = await Promise.all([
      client.get(`/api/my/courses/${course.courseId}`),
      client.get(`/api/my/courses/${newId()}`),
    ]);
    const [strange, unknown] = answers.map(({ status, body }) => ({ status, ...body, requestId: undefined }));
    expect(strange).toEqual(unknown);
    expect(strange?.status).toBe(404);
  });
});

test('my courses: the one worked on last comes first, with its next step', async () => {
  const { accountId } = await buildLearner(app.database);
  const client = await app.as(accountId);
  const [first, second] = [
    await buildPublishedCourse(app.database, { modules, title: 'First' }),
    await buildPublishedCourse(app.database, { modules, title: 'Second' }),
  ];
  for (const { courseId } of [first, second]) await client.post(`/api/courses/${courseId}/enrolments`);
  await client.post(`/api/my/modules/${first.moduleIds[0]}/page/completion`);
  const { body } = await client.get<{ courses: unknown[] }>('/api/my/courses');
  expect(body.courses).toMatchObject([
    { title: 'First', completedRequired: 1, nextModule: { id: first.moduleIds[2], kind: 'quiz', position: 3 } },
    { title: 'Second', completedRequired: 0, nextModule: { id: second.moduleIds[0], kind: 'page', position: 1 } },
  ]);
});

describe('a page', () => {
  const written = {
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }] },
    contentNote: 'It speaks of violence.',
    summary: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The way round' }] }] },
    sources: [{ id: 's1', title: 'A report' }],
    glossary: [{ id: 'consent', term: 'Consent', meaning: 'She agrees.' }],
  };

  /** Puts something beside the text of the first page of a course. */
  const writeFirstPage = (moduleId: string | undefined) =>
    app.database.query(
      `update page set body = $2, content_note = $3, summary = $4, sources = $5, glossary = $6
       where id = (select page_id from course_module where id = $1)`,
      [moduleId, ...Object.values(written).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))],
    );

  test('comes with what stands beside its text, and says where in the course it is', async () => {
    const course = await buildPublishedCourse(app.database, { modules });
    const client = await enrolledLearner(course);
    await writeFirstPage(course.moduleIds[0]);
    expect((await client.get(`/api/my/modules/${course.moduleIds[0]}/page`)).body).toMatchObject({
      ...written,
      ...{ courseTitle: 'A course', language: 'en', position: 1, modules: 3 },
    });
    const { body } = await client.get<{ modules: unknown[] }>(`/api/my/courses/${course.courseId}`);
    expect(body.modules).toMatchObject([
      { hasContentNote: true, contentNote: written.contentNote },
      { hasContentNote: false, contentNote: null },
      { hasContentNote: false, contentNote: null },
    ]);
  });

  test('written before anything could stand beside it is read as it was', async () => {
    const course = await buildPublishedCourse(app.database, { modules });
    const client = await enrolledLearner(course);
    expect((await client.get(`/api/my/modules/${course.moduleIds[1]}/page`)).body).toMatchObject({
      ...{ contentNote: '', summary: { type: 'doc', content: [] }, sources: [], glossary: [], position: 2 },
    });
  });

  test('is read, and done when its reader says so', async () => {
    const course = await buildPublishedCourse(app.database, { modules });
    const client = await enrolledLearner(course);
    const path = `/api/my/modules/${course.moduleIds[0]}/page`;
    expect((await client.get(path)).body).toMatchObject({
      courseId: course.courseId,
      state: 'not-started',
      body: { type: 'doc' },
      nextModuleId: course.moduleIds[2],
    });
    const done = await client.post(`${path}/completion`);
    expect(done.body).toEqual({ done: true, nextModuleId: course.moduleIds[2], courseCompleted: false });
    expect((await client.post(`${path}/completion`)).body).toEqual(done.body);
    expect((await client.get(path)).body.state).toBe('completed');
  });

  test('a quiz is not read as a page', async () => {
    const course = await buildPublishedCourse(app.database, { modules });
    const client = await enrolledLearner(course);
    const { status, body } = await client.post(`/api/my/modules/${course.moduleIds[2]}/page/completion`);
    expect([status, body.code]).toEqual([422, 'module-kind-mismatch']);
  });

  test('of a course without enrolment, of another version, or none at all: the same "not found"', async () => {
    const course = await buildPublishedCourse(app.database, { modules });
    const other = await buildPublishedCourse(app.database, { modules });
    const client = await enrolledLearner(course);
    const newer = newId();
    await app.database.query(
      `insert into course_version (id, course_id, number, state, title, language, published_at)
       values ($1, $2, 2, 'published', 'Newer', 'en', now())`,
      [newer, course.courseId],
    );
    const pageId = newId();
    await app.database.query(`insert into page (id, body) values ($1, '{"type":"doc","content":[]}')`, [pageId]);
    const ofNewer = newId();
    await app.database.query(
      `insert into course_module (id, version_id, position, kind, title, rule, page_id)
       values ($1, $2, 1, 'page', 'A page', '{"kind":"page-read"}', $3)`,
      [ofNewer, newer, pageId],
    );
    const answers = [];
    for (const moduleId of [ofNewer, other.moduleIds[0], newId()])
      for (const send of [client.get, client.post]) {
        const path = `/api/my/modules/${moduleId}/page${send === client.post ? '/completion' : ''}`;
        const { status, body } = await send(path);
        answers.push(JSON.stringify({ status, ...body, requestId: undefined }));
      }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"code":"not-found"');
  });
});
