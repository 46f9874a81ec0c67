import { newId } from '@amelie/ground';
import type { CourseDraft, CourseRow } from '@amelie/contract';
import { buildQuizDefinition, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

async function start(...kinds: ('page' | 'quiz')[]): Promise<CourseDraft> {
  let { body } = await trainer.post<CourseDraft>('/api/courses', { title: 'A course', language: 'en' });
  for (const kind of kinds) {
    const path = `/api/courses/${body.id}/draft/modules`;
    ({ body } = await trainer.post<CourseDraft>(path, { kind, title: `My ${kind}` }));
  }
  return body;
}

const idsOf = (course: CourseDraft) => course.modules.map((module) => module.id);

test('a copy is a course of its own, with its own texts and quizzes', async () => {
  const course = await start('page', 'quiz');
  const [page, quiz] = idsOf(course);
  const draft = `/api/courses/${course.id}/draft`;
  await trainer.put(`${draft}/modules/${quiz}/quiz`, buildQuizDefinition());
  await trainer.put(`${draft}/review-flags`, { reviewFlags: [{ reviewer: 'lawyer', what: 'All', where: '' }] });
  await trainer.patch(`${draft}/modules/${quiz}`, { contentNote: 'It asks about violence.' });
  const { status, body: copy } = await trainer.post<CourseDraft>(`/api/courses/${course.id}/copies`, {
    title: 'Another',
  });
  expect(status).toBe(200);
  expect(copy).toMatchObject({ title: 'Another', number: 1, changed: true, published: [], language: course.language });
  expect(copy.reviewFlags).toHaveLength(1);
  expect(copy.modules).toMatchObject([
    { title: 'My page', contentNote: null },
    { title: 'My quiz', contentNote: 'It asks about violence.' },
  ]);
  expect(idsOf(copy)).not.toEqual([page, quiz]);
  const copied = `/api/courses/${copy.id}/draft/modules/${idsOf(copy)[1]}/quiz`;
  await trainer.put(copied, { ...buildQuizDefinition(), passMark: 0.5 });
  expect((await trainer.get(`${draft}/modules/${quiz}/quiz`)).body).toMatchObject({
    passMark: buildQuizDefinition().passMark,
  });
  expect((await trainer.post(`/api/courses/${newId()}/copies`, { title: 'Another' })).status).toBe(404);
});

test('an archived course is out of the catalogue until it is brought back', async () => {
  const course = await start('page');
  const archive = `/api/courses/${course.id}/archive`;
  const archivedAt = async () => {
    const { body } = await trainer.get<{ courses: CourseRow[] }>('/api/courses');
    return body.courses.find(({ id }) => id === course.id)?.archivedAt;
  };
  expect((await trainer.put(archive, { archived: true })).status).toBe(200);
  const since = await archivedAt();
  expect(since).toEqual(expect.any(String));
  await trainer.put(archive, { archived: true });
  expect(await archivedAt()).toBe(since);
  expect((await trainer.patch(`/api/courses/${course.id}/draft`, { title: 'X' })).status).toBe(404);
  await trainer.put(archive, { archived: false });
  expect(await archivedAt()).toBeNull();
  expect((await trainer.patch(`/api/courses/${course.id}/draft`, { title: 'X' })).status).toBe(200);
  expect((await trainer.put(`/api/courses/${newId()}/archive`, { archived: true })).status).toBe(404);
});
