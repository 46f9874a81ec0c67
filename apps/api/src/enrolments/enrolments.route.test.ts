import { newId } from '@amelie/ground';
import { buildLearner, buildPublishedCourse } from '../testing/builders';
import { startTestApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const modules = [
  { kind: 'page' as const, minutes: 5 },
  { kind: 'page' as const, minutes: 7, required: false },
];

/** Publishes the next version of a course, with one page. */
async function publishNext(courseId: string, number: number): Promise<string> {
  const versionId = newId();
  await app.database.query(
    `insert into course_version (id, course_id, number, state, title, language, published_at)
     values ($1, $2, $3, 'published', 'The newer one', 'en', now())`,
    [versionId, courseId, number],
  );
  return versionId;
}

/** Puts materials beside a version, by their kind. */
async function addMaterials(versionId: string, titles: Record<string, string>): Promise<void> {
  const sha = newId().replaceAll('-', '').repeat(2);
  await app.database.query(`insert into stored_file (sha256, size_bytes) values ($1, 10)`, [sha]);
  for (const [kind, title] of Object.entries(titles))
    await app.database.query(
      `insert into course_material (id, version_id, kind, title, language, sha256, size_bytes)
       values ($1, $2, $3, $4, 'en', $5, 10)`,
      [newId(), versionId, kind, title, sha],
    );
}

const enrolmentsOf = (accountId: string) =>
  app.database.query<{ id: string; version_id: string }[]>(
    `select id, version_id from enrolment where account_id = $1`,
    [accountId],
  );

describe('enrolling', () => {
  test('twice is the same as once', async () => {
    const learner = await buildLearner(app.database);
    const { courseId } = await buildPublishedCourse(app.database, { modules });
    const client = await app.as(learner.accountId);
    const first = await client.post(`/api/courses/${courseId}/enrolments`);
    const second = await client.post(`/api/courses/${courseId}/enrolments`);
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  test('ten times at once makes one enrolment', async () => {
    const learner = await buildLearner(app.database);
    const { courseId } = await buildPublishedCourse(app.database, { modules });
    const client = await app.as(learner.accountId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => client.post(`/api/courses/${courseId}/enrolments`)),
    );
    expect(new Set(answers.map((answer) => answer.body.enrolmentId)).size).toBe(1);
    expect(await enrolmentsOf(learner.accountId)).toHaveLength(1);
  });

  test('takes the newest version, and stays on it when a newer one comes', async () => {
    const learner = await buildLearner(app.database);
    const { courseId } = await buildPublishedCourse(app.database, { modules });
    const second = await publishNext(courseId, 2);
    const client = await app.as(learner.accountId);
    await client.post(`/api/courses/${courseId}/enrolments`);
    await publishNext(courseId, 3);
    await client.post(`/api/courses/${courseId}/enrolments`);
    expect(await enrolmentsOf(learner.accountId)).toMatchObject([{ version_id: second }]);
    const page = await client.get(`/api/my/courses/${courseId}`);
    expect(page.body).toMatchObject({ versionNumber: 2, newerVersion: true });
  });

  test('in a course that does not exist, was never published or is put away is refused', async () => {
    const learner = await buildLearner(app.database);
    const client = await app.as(learner.accountId);
    const unknown = await client.post(`/api/courses/${newId()}/enrolments`);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found']);
    const emptyId = newId();
    await app.database.query(`insert into course (id) values ($1)`, [emptyId]);
    const empty = await client.post(`/api/courses/${emptyId}/enrolments`);
    expect([empty.status, empty.body.code]).toEqual([409, 'course-not-published']);
    const { courseId } = await buildPublishedCourse(app.database, { modules });
    await app.database.query(`update course set archived_at = now() where id = $1`, [courseId]);
    const archived = await client.post(`/api/courses/${courseId}/enrolments`);
    expect(archived.body.code).toBe('course-not-published');
  });
});

describe('the catalogue', () => {
  test('shows each published course once, in its newest version, with what it takes', async () => {
    const learner = await buildLearner(app.database);
    const flag = { reviewer: 'clinician', what: 'doses', where: 'module 1' };
    const draft = await buildPublishedCourse(app.database, { modules, title: 'Flagged', reviewFlags: [flag] });
    const renewed = await buildPublishedCourse(app.database, { modules, title: 'Old title' });
    await publishNext(renewed.courseId, 2);
    const client = await app.as(learner.accountId);
    await client.post(`/api/courses/${draft.courseId}/enrolments`);
    const { body } = await client.get<{ courses: { courseId: string; title: string }[] }>('/api/catalogue');
    const found = (courseId: string) => body.courses.filter((course) => course.courseId === courseId);
    expect(found(draft.courseId)).toMatchObject([
      {
        title: 'Flagged',
        draft: true,
        openReviews: ['clinician'],
        enrolled: true,
        completed: false,
        modules: 2,
        minutes: 5,
        packageBytes: 0,
      },
    ]);
    expect(found(renewed.courseId)).toMatchObject([
      { title: 'The newer one', draft: false, openReviews: [], enrolled: false, modules: 0 },
    ]);
  });

  test('shows before one enrols what is inside: the parts in their order, their notes, and the handouts', async () => {
    const learner = await buildLearner(app.database);
    const note = 'Speaks of violence, without detail.';
    const course = await buildPublishedCourse(app.database, {
      modules: [
        { kind: 'page', title: 'Read', minutes: 5 },
        { kind: 'quiz', title: 'Ask', minutes: 3, required: false, contentNote: note },
      ],
    });
    await app.database.query(
      `update page set content_note = 'Figures.' where id = (select page_id from course_module where id = $1)`,
      [course.moduleIds[0]],
    );
    await addMaterials(course.versionId, { handout: 'Pocket card', 'facilitator-sheet': 'For trainers' });
    const client = await app.as(learner.accountId);
    const { body } = await client.get<{ courses: { courseId: string }[] }>('/api/catalogue');
    expect(body.courses.find(({ courseId }) => courseId === course.courseId)).toMatchObject({
      enrolled: false,
      parts: [
        { title: 'Read', kind: 'page', minutes: 5, required: true, contentNote: 'Figures.' },
        { title: 'Ask', kind: 'quiz', minutes: 3, required: false, contentNote: note },
      ],
      handouts: ['Pocket card'],
    });
  });

  test('says which courses one has done, and who still has to review them', async () => {
    const learner = await buildLearner(app.database);
    const flags = ['linguist', 'lawyer', 'linguist'].map((reviewer) => ({ reviewer, what: 'wording', where: 'all' }));
    const course = await buildPublishedCourse(app.database, { modules, reviewFlags: flags });
    const client = await app.as(learner.accountId);
    await client.post(`/api/courses/${course.courseId}/enrolments`);
    await client.post(`/api/my/modules/${course.moduleIds[0]}/page/completion`);
    const { body } = await client.get<{ courses: { courseId: string }[] }>('/api/catalogue');
    expect(body.courses.find(({ courseId }) => courseId === course.courseId)).toMatchObject({
      enrolled: true,
      completed: true,
      openReviews: ['lawyer', 'linguist'],
    });
    expect((await client.get(`/api/my/courses/${course.courseId}`)).body.openReviews).toEqual(['lawyer', 'linguist']);
  });

  test('tells which courses are one course in several languages, there and among my courses', async () => {
    const learner = await buildLearner(app.database);
    const inFrench = await buildPublishedCourse(app.database, { modules });
    const alone = await buildPublishedCourse(app.database, { modules });
    await app.database.query(`update course set family = 'first-course' where id = $1`, [inFrench.courseId]);
    const client = await app.as(learner.accountId);
    for (const { courseId } of [inFrench, alone]) await client.post(`/api/courses/${courseId}/enrolments`);
    for (const path of ['/api/catalogue', '/api/my/courses']) {
      const { body } = await client.get<{ courses: { courseId: string; family: string | null }[] }>(path);
      const familyOf = ({ courseId }: { courseId: string }) =>
        body.courses.find((course) => course.courseId === courseId)?.family;
      expect([familyOf(inFrench), familyOf(alone)]).toEqual(['first-course', null]);
    }
    expect((await client.get(`/api/my/courses/${inFrench.courseId}`)).body.family).toBe('first-course');
  });

  test('a course page names the published courses of its family in other languages, and no archived one', async () => {
    const learner = await buildLearner(app.database);
    const courses = [];
    for (const state of ['here', 'there', 'gone']) {
      const { courseId } = await buildPublishedCourse(app.database, { modules });
      await app.database.query(
        `update course set family = 'other-languages', archived_at = case when $2 = 'gone' then now() end where id = $1`,
        [courseId, state],
      );
      courses.push(courseId);
    }
    const client = await app.as(learner.accountId);
    const [here, there] = courses;
    await client.post(`/api/courses/${here}/enrolments`);
    const pageOf = async (courseId: string | undefined) => (await client.get(`/api/my/courses/${courseId}`)).body;
    expect((await pageOf(here)).otherLanguages).toEqual([{ courseId: there, language: 'en', enrolled: false }]);
    await client.post(`/api/courses/${there}/enrolments`);
    expect((await pageOf(here)).otherLanguages).toEqual([{ courseId: there, language: 'en', enrolled: true }]);
    expect((await pageOf(there)).otherLanguages).toEqual([{ courseId: here, language: 'en', enrolled: true }]);
  });

  test('is for who is signed in', async () => {
    expect((await app.anyone.get('/api/catalogue')).status).toBe(401);
  });
});
