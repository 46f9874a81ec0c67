import { newId } from '@amelie/ground';
import type { CourseDraft, CourseForm, CoursePage, MyForm } from '@amelie/contract';
import { rowsOf } from '../platform/database/database';
import { buildForm } from '../testing/build-form';
import { type BuiltCourse, buildLearner, buildPublishedCourse, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const onePage = { modules: [{ kind: 'page' as const }], needsGradedEvidence: false };

async function buildAsking(wishes: Partial<CourseForm> = {}): Promise<BuiltCourse> {
  const course = await buildPublishedCourse(app.database, onePage);
  await buildForm(app.database, course.versionId, wishes);
  return course;
}

async function enrolled({ courseId }: BuiltCourse): Promise<TestClient> {
  const client = await app.as((await buildLearner(app.database)).accountId);
  await client.post(`/api/courses/${courseId}/enrolments`);
  return client;
}

async function finished(course: BuiltCourse): Promise<TestClient> {
  const client = await enrolled(course);
  await client.post(`/api/my/modules/${course.moduleIds[0]}/page/completion`);
  return client;
}

const formOf = ({ courseId }: BuiltCourse) => `/api/my/courses/${courseId}/form`;
const pageOf = async (client: TestClient, { courseId }: BuiltCourse) =>
  (await client.get<CoursePage>(`/api/my/courses/${courseId}`)).body;
const answers = [
  { question: 'satisfaction', value: 4 },
  { question: 'intention', value: 'yes' },
  { question: 'comment', value: 'Thank you' },
];

describe('an evaluation form', () => {
  test('that is required keeps the certificate back until it is sent, and the course page says so', async () => {
    const course = await buildAsking({ required: true });
    const client = await finished(course);
    const before = await pageOf(client, course);
    expect(before.completedAt).not.toBeNull();
    expect(before.certificateId).toBeNull();
    expect(before.form).toEqual({ required: true, end: 'open', followUp: 'not-yet' });
    const sent = await client.post<{ certificateId: string | null }>(formOf(course), { stage: 'end', answers });
    expect(sent.status).toBe(200);
    const after = await pageOf(client, course);
    expect(after.certificateId).toBe(sent.body.certificateId);
    expect(after.certificateId).not.toBeNull();
    expect(after.form?.end).toBe('sent');
  });

  test('that is required is met by sending it with every question left open', async () => {
    const course = await buildAsking({ required: true });
    const client = await finished(course);
    await client.post(formOf(course), { stage: 'end', answers: [] });
    expect((await pageOf(client, course)).certificateId).not.toBeNull();
  });

  test('that is not required keeps nothing back', async () => {
    const course = await buildAsking();
    expect((await pageOf(await finished(course), course)).certificateId).not.toBeNull();
  });

  test('does not give a certificate whose other rules are not met', async () => {
    const course = await buildPublishedCourse(app.database, { ...onePage, needsGradedEvidence: true });
    await buildForm(app.database, course.versionId, { required: true });
    const client = await finished(course);
    const sent = await client.post(formOf(course), { stage: 'end', answers });
    expect(sent.body).toEqual({ done: true, certificateId: null });
  });

  test('opens when the course is done', async () => {
    const course = await buildAsking();
    const client = await enrolled(course);
    expect((await client.get(formOf(course))).body).toMatchObject({ state: 'not-yet' });
    const early = await client.post(formOf(course), { stage: 'end', answers });
    expect([early.status, early.body.code]).toEqual([409, 'form-not-open']);
    expect((await client.put(formOf(course), { stage: 'end', answers })).body.code).toBe('form-not-open');
  });

  test('can be left and resumed, and what was filled in is forgotten when it is sent', async () => {
    const course = await buildAsking();
    const client = await finished(course);
    expect((await client.put(formOf(course), { stage: 'end', answers: answers.slice(0, 2) })).status).toBe(200);
    const again = (await client.get<MyForm>(formOf(course))).body;
    expect(again.draft).toEqual(answers.slice(0, 2));
    expect(again.questions.map(({ key }) => key)).toContain('satisfaction');
    await client.post(formOf(course), { stage: 'end', answers });
    expect((await client.get<MyForm>(formOf(course))).body).toMatchObject({ state: 'sent', draft: [] });
    expect(
      await rowsOf(
        app.database,
        `select 1 from form_draft d join enrolment e on e.id = d.enrolment_id
      where e.course_id = $1`,
        [course.courseId],
      ),
    ).toEqual([]);
  });

  test('is sent once, however many ask at once', async () => {
    const course = await buildAsking({ required: true });
    const client = await finished(course);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => client.post(formOf(course), { stage: 'end', answers })),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ body }) => body.code === 'form-sent')).toHaveLength(19);
    const kept = await rowsOf(app.database, `select 1 from form_answer where version_id = $1`, [course.versionId]);
    expect(kept).toHaveLength(3);
  });

  test('takes no answers that it did not ask for', async () => {
    const course = await buildAsking({ leftOut: ['care'] });
    const client = await finished(course);
    for (const answer of [
      { question: 'care', value: 3 },
      { question: 'satisfaction', value: 'very' },
      { question: 'intention', value: 'maybe' },
    ]) {
      const refused = await client.post(formOf(course), { stage: 'end', answers: [answer] });
      expect([refused.status, refused.body.code]).toEqual([422, 'form-answer-unfit']);
    }
    expect(
      (await client.post(formOf(course), { stage: 'end', answers: [{ question: 'satisfaction', value: 6 }] })).status,
    ).toBe(400);
  });

  test('of a course without one, or without such a stage, is not found', async () => {
    const without = await buildPublishedCourse(app.database, onePage);
    expect((await (await finished(without)).get(formOf(without))).status).toBe(404);
    const once = await buildAsking({ followUp: false });
    const client = await finished(once);
    expect((await client.get(`${formOf(once)}?stage=follow-up`)).status).toBe(404);
    expect((await pageOf(client, once)).form).toMatchObject({ followUp: null });
  });
});

test('answers are kept without a person, and what knows the person holds no answer and no time', async () => {
  const columns = await rowsOf<{ name: string; columns: string[] }>(
    app.database,
    `select table_name as name, array_agg(column_name::text order by column_name) as columns
     from information_schema.columns where table_name in ('form_answer', 'form_sent') group by table_name order by 1`,
  );
  expect(columns).toEqual([
    { name: 'form_answer', columns: ['id', 'kind', 'question', 'stage', 'value', 'version_id', 'week'] },
    { name: 'form_sent', columns: ['enrolment_id', 'stage'] },
  ]);
});

test('answers wait for those of five persons and are then mixed: nothing of their rows is left as it was', async () => {
  const course = await buildAsking();
  const rows = () =>
    rowsOf<{ id: string; xmin: string; value: string; week: string | null }>(
      app.database,
      `select id, xmin::text, value, week::text from form_answer where version_id = $1 and question = 'satisfaction'`,
      [course.versionId],
    );
  const send = async (value: number) =>
    (await finished(course)).post(formOf(course), { stage: 'end', answers: [{ question: 'satisfaction', value }] });
  for (const value of [1, 2, 3, 4]) await send(value);
  const waiting = await rows();
  expect(waiting.map(({ week }) => week)).toEqual([null, null, null, null]);
  expect(new Set(waiting.map(({ xmin }) => xmin)).size).toBe(4);
  await send(5);
  const mixed = await rows();
  expect(mixed.map(({ value }) => value).sort()).toEqual(['1', '2', '3', '4', '5']);
  expect(new Set(mixed.map(({ xmin }) => xmin)).size).toBe(1);
  expect(new Set(mixed.map(({ week }) => week)).size).toBe(1);
  const before = new Set(waiting.map(({ id }) => id));
  expect(mixed.filter(({ id }) => before.has(id))).toEqual([]);
});

describe('a trainer', () => {
  const own = {
    ...{ id: newId(), stage: 'end', kind: 'single', texts: { en: 'Where do you work?', el: 'Πού εργάζεστε;' } },
    options: ['On a ward', 'Elsewhere'].map((en) => ({ id: newId(), texts: { en } })),
  };

  test('switches the form on for the next version and adds questions; it is off before', async () => {
    const trainer = await app.as((await buildTrainer(app.database)).accountId);
    const { id } = (await trainer.post<CourseDraft>('/api/courses', { title: 'A course', language: 'en' })).body;
    const path = `/api/courses/${id}/draft/form`;
    expect((await trainer.get<CourseForm>(path)).body).toMatchObject({ isOn: false, own: [] });
    const form = { isOn: true, required: true, followUp: true, leftOut: ['care'], own: [own] };
    expect((await trainer.put(path, form)).status).toBe(200);
    expect((await trainer.get(path)).body).toEqual(form);
  });

  test('publishes it with the course, and the next draft begins with it', async () => {
    const trainer = await app.as((await buildTrainer(app.database)).accountId);
    const { id } = (await trainer.post<CourseDraft>('/api/courses', { title: 'A course', language: 'en' })).body;
    const { modules } = (
      await trainer.post<CourseDraft>(`/api/courses/${id}/draft/modules`, { kind: 'page', title: 'A page' })
    ).body;
    const text = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A page.' }] }] };
    await trainer.put(`/api/courses/${id}/draft/modules/${modules[0]?.id}/page`, { body: text });
    await trainer.patch(`/api/courses/${id}/draft`, { certificateNeedsGradedEvidence: false });
    const form = { isOn: true, required: false, followUp: false, leftOut: [], own: [own] };
    await trainer.put(`/api/courses/${id}/draft/form`, form);
    const published = await trainer.post<CourseDraft>(`/api/courses/${id}/publication`);
    expect([published.status, published.body.number]).toEqual([200, 2]);
    expect((await trainer.get(`/api/courses/${id}/draft/form`)).body).toEqual(form);
    const learner = await app.as((await buildLearner(app.database)).accountId);
    await learner.post(`/api/courses/${id}/enrolments`);
    const asked = (await learner.get<MyForm>(`/api/my/courses/${id}/form`)).body;
    expect(asked.questions.at(-1)).toMatchObject({ key: own.id, texts: own.texts });
  });

  test('cannot save a choice without two options, or a scale with some', async () => {
    const trainer = await app.as((await buildTrainer(app.database)).accountId);
    const { id } = (await trainer.post<CourseDraft>('/api/courses', { title: 'A course', language: 'en' })).body;
    const save = (question: object) =>
      trainer.put(`/api/courses/${id}/draft/form`, {
        ...{ isOn: true, required: false, followUp: false, leftOut: [] },
        own: [question],
      });
    expect((await save({ ...own, options: own.options.slice(0, 1) })).status).toBe(400);
    expect((await save({ ...own, kind: 'scale' })).status).toBe(400);
    expect((await save({ ...own, texts: {} })).status).toBe(400);
    expect((await save(own)).status).toBe(200);
  });
});
