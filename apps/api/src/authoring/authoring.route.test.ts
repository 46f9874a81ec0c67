import { newId } from '@amelie/ground';
import type { CourseDraft } from '@amelie/contract';
import { buildLearner, buildQuizDefinition, buildStaff, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

async function start(...kinds: ('page' | 'package' | 'quiz')[]): Promise<CourseDraft> {
  let { body } = await trainer.post<CourseDraft>('/api/courses', { title: 'A course', language: 'en' });
  for (const kind of kinds)
    ({ body } = await trainer.post<CourseDraft>(`/api/courses/${body.id}/draft/modules`, {
      kind,
      title: `My ${kind}`,
    }));
  return body;
}

const idsOf = (course: CourseDraft) => course.modules.map((module) => module.id);

async function insertPackage(state: string): Promise<string> {
  const id = newId();
  const ready = state === 'ready';
  await app.database.query(
    `insert into package (id, file_name, state, size_bytes, title, report, ready_at)
     values ($1, 'a.zip', $2, 1, 'A package', $3, $4)`,
    [id, state, ready ? { items: [{ kind: 'sco' }] } : null, ready ? new Date() : null],
  );
  return id;
}

test('a new course is an empty draft that says what it needs', async () => {
  const course = await start();
  expect(course).toMatchObject({ number: 1, changed: true, modules: [], published: [] });
  expect(course.problems).toEqual([{ problem: 'no-modules', moduleId: null }]);
  const { body } = await trainer.get<{ courses: { id: string }[] }>('/api/courses');
  expect(body.courses.find((row) => row.id === course.id)).toMatchObject({ modules: 0, publishedNumber: null });
});

test('a learner, a member of staff and a stranger are kept out of every trainer route', async () => {
  const course = await start('page');
  const [moduleId] = idsOf(course);
  const learner = await app.as((await buildLearner(app.database)).accountId);
  const staff = await app.as((await buildStaff(app.database)).accountId);
  const draft = `/api/courses/${course.id}/draft`;
  for (const [client, status, code] of [
    [learner, 403, 'not-allowed'],
    [staff, 403, 'not-allowed'],
    [app.anyone, 401, 'not-signed-in'],
  ] as const) {
    const answers = await Promise.all([
      client.get('/api/courses'),
      client.post('/api/courses', { title: 'Mine', language: 'en' }),
      client.get(`/api/courses/${course.id}`),
      client.patch(draft, { title: 'Mine' }),
      client.post(`/api/courses/${course.id}/copies`, { title: 'Mine' }),
      client.put(`/api/courses/${course.id}/archive`, { archived: true }),
      client.put(`${draft}/review-flags`, { reviewFlags: [] }),
      client.post(`${draft}/modules`, { kind: 'page', title: 'Mine' }),
      client.patch(`${draft}/modules/${moduleId}`, { title: 'Mine' }),
      client.delete(`${draft}/modules/${moduleId}`),
      client.put(`${draft}/order`, { moduleIds: [moduleId] }),
      client.get(`${draft}/modules/${moduleId}/page`),
      client.get(`${draft}/modules/${moduleId}/quiz`),
      client.post(`/api/courses/${course.id}/publication`),
    ]);
    for (const answer of answers) expect([answer.status, answer.body.code]).toEqual([status, code]);
  }
  expect((await trainer.get<CourseDraft>(`/api/courses/${course.id}`)).body.title).toBe('A course');
});

test('modules come in the order that the trainer gives, and close up when one is removed', async () => {
  const course = await start('page', 'quiz', 'package');
  const [page, quiz, scorm] = idsOf(course);
  const draft = `/api/courses/${course.id}/draft`;
  const ordered = await trainer.put<CourseDraft>(`${draft}/order`, { moduleIds: [scorm, page, quiz] });
  expect(idsOf(ordered.body)).toEqual([scorm, page, quiz]);
  const removed = await trainer.delete<CourseDraft>(`${draft}/modules/${page}`);
  expect(idsOf(removed.body)).toEqual([scorm, quiz]);
  const added = await trainer.post<CourseDraft>(`${draft}/modules`, { kind: 'page', title: 'Last' });
  expect(added.body.modules.map((module) => module.title)).toEqual(['My package', 'My quiz', 'Last']);
});

test('an order that is not the whole draft is refused', async () => {
  const course = await start('page', 'quiz');
  const [page, quiz] = idsOf(course);
  const order = `/api/courses/${course.id}/draft/order`;
  for (const moduleIds of [[page], [page, page], [page, quiz, quiz], [page, newId()], []])
    expect((await trainer.put(order, { moduleIds })).body).toMatchObject({ code: 'draft-changed' });
});

test('a completion rule has to fit the kind of its module', async () => {
  const course = await start('page', 'quiz');
  const [page, quiz] = idsOf(course);
  const modules = `/api/courses/${course.id}/draft/modules`;
  const foreign = await trainer.patch(`${modules}/${page}`, { rule: { kind: 'quiz-passed' } });
  expect([foreign.status, foreign.body.code]).toEqual([422, 'module-kind-mismatch']);
  const fitting = await trainer.patch<CourseDraft>(`${modules}/${quiz}`, { rule: { kind: 'quiz-handed-in' } });
  expect(fitting.body.modules[1]?.rule).toEqual({ kind: 'quiz-handed-in' });
  const unknown = await trainer.patch(`${modules}/${quiz}`, { rule: { kind: 'always' } });
  expect(unknown.status).toBe(400);
});

test('only a package that is ready becomes a module, and only in a package module', async () => {
  const course = await start('page', 'package');
  const [page, scorm] = idsOf(course);
  const modules = `/api/courses/${course.id}/draft/modules`;
  const ready = await insertPackage('ready');
  const running = await insertPackage('unpacked');
  const cases = [
    [await trainer.post(modules, { kind: 'package', title: 'X', packageId: running }), 'package-not-ready'],
    [await trainer.post(modules, { kind: 'package', title: 'X', packageId: newId() }), 'not-found'],
    [await trainer.post(modules, { kind: 'page', title: 'X', packageId: ready }), 'module-kind-mismatch'],
    [await trainer.patch(`${modules}/${page}`, { packageId: ready }), 'module-kind-mismatch'],
  ] as const;
  for (const [answer, code] of cases) expect(answer.body.code).toBe(code);
  const { body } = await trainer.patch<CourseDraft>(`${modules}/${scorm}`, { packageId: ready });
  expect(body.modules[1]).toMatchObject({ packageId: ready, packageTitle: 'A package' });
});

test('a module is reached through its own course only, and only while it is in the draft', async () => {
  const [mine, other] = [await start('page'), await start('page')];
  const [foreign] = idsOf(other);
  const path = `/api/courses/${mine.id}/draft/modules/${foreign}`;
  for (const answer of [
    await trainer.patch(path, { title: 'X' }),
    await trainer.delete(path),
    await trainer.get(`${path}/page`),
  ])
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
});

test('a page keeps safe text only', async () => {
  const course = await start('page');
  const path = `/api/courses/${course.id}/draft/modules/${idsOf(course)[0]}/page`;
  const link = (href: string) => ({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] },
    ],
  });
  for (const href of ['javascript:alert(1)', 'http://plain.test', 'jav\tascript:x', '//host'])
    expect((await trainer.put(path, { body: link(href) })).status).toBe(400);
  const image = { type: 'doc', content: [{ type: 'image', attrs: { src: 'x' } }] };
  expect((await trainer.put(path, { body: image })).status).toBe(400);
  const safe = link('https://www.who.int/a');
  expect((await trainer.put(path, { body: safe })).status).toBe(200);
  expect((await trainer.get(path)).body).toMatchObject({ body: safe });
});

test('what stands beside the text of a page is saved with it, and a mark that points at nothing is refused', async () => {
  const course = await start('page');
  const path = `/api/courses/${course.id}/draft/modules/${idsOf(course)[0]}/page`;
  const marked = (type: string, id: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type, attrs: { id } }] }] }],
  });
  const whole = {
    body: marked('source', 's1'),
    contentNote: 'It speaks of violence, without detail.',
    summary: marked('term', 'consent'),
    sources: [{ id: 's1', title: 'A report', url: 'https://www.who.int/a' }],
    glossary: [{ id: 'consent', term: 'Consent', meaning: 'She agrees.' }],
  };
  expect((await trainer.put(path, whole)).status).toBe(200);
  expect((await trainer.get(path)).body).toEqual(whole);
  for (const [body, at] of [
    [{ ...whole, sources: [] }, 'body.body'],
    [{ ...whole, glossary: [] }, 'body.summary'],
    [{ ...whole, sources: [{ ...whole.sources[0], url: 'javascript:alert(1)' }] }, 'body.sources.0.url'],
    [{ ...whole, contentNote: 'x'.repeat(401) }, 'body.contentNote'],
  ] as const) {
    const refused = await trainer.put(path, body);
    expect([refused.status, refused.body]).toMatchObject([400, { facts: { faults: [{ at }] } }]);
  }
  expect((await trainer.get(path)).body).toEqual(whole);
});

test('a quiz is saved as a whole, and a question without a right answer is refused at its place', async () => {
  const course = await start('quiz', 'page');
  const [quizId, pageId] = idsOf(course);
  const path = `/api/courses/${course.id}/draft/modules/${quizId}/quiz`;
  expect((await trainer.get(path)).body).toMatchObject({ passMark: 0.8, attemptsAllowed: null, questions: [] });
  const quiz = buildQuizDefinition();
  expect((await trainer.put(path, quiz)).status).toBe(200);
  expect((await trainer.get(path)).body).toEqual(quiz);
  const wrong = structuredClone(quiz);
  const second = wrong.questions[1]?.question;
  if (second?.type !== 'multiple') throw new Error('no multiple choice');
  for (const option of second.options) option.credit = 0;
  const refused = await trainer.put(path, wrong);
  expect(refused.body).toMatchObject({
    facts: { faults: [{ at: 'body.questions.1.question.options', message: 'no-correct-option' }] },
  });
  const twice = { ...quiz, questions: [...quiz.questions, ...quiz.questions] };
  expect((await trainer.put(path, twice)).status).toBe(400);
  expect((await trainer.put(`/api/courses/${course.id}/draft/modules/${pageId}/quiz`, quiz)).body).toMatchObject({
    code: 'module-kind-mismatch',
  });
});

test('open reviews are kept with the draft and counted in the list', async () => {
  const course = await start('page');
  const reviewFlags = [{ reviewer: 'lawyer', what: 'Reporting duties in Greece', where: 'Page 1' }];
  const saved = await trainer.put(`/api/courses/${course.id}/draft/review-flags`, { reviewFlags });
  expect(saved.body).toMatchObject({ reviewFlags, changed: true });
  const { body } = await trainer.get<{ courses: { id: string }[] }>('/api/courses');
  expect(body.courses.find((row) => row.id === course.id)).toMatchObject({ openReviewFlags: 1 });
});

test('a course with an empty quiz is refused with all problems, and published once it is whole', async () => {
  const course = await start('page', 'quiz');
  const [page, quiz] = idsOf(course);
  const refused = await trainer.post(`/api/courses/${course.id}/publication`);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({
    code: 'course-not-ready',
    facts: {
      problems: [
        { problem: 'page-empty', moduleId: page },
        { problem: 'quiz-empty', moduleId: quiz },
      ],
    },
  });
  const modules = `/api/courses/${course.id}/draft/modules`;
  await trainer.put(`${modules}/${page}/page`, {
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }] },
  });
  await trainer.put(`${modules}/${quiz}/quiz`, buildQuizDefinition());
  const published = await trainer.post<CourseDraft>(`/api/courses/${course.id}/publication`);
  expect(published.status).toBe(200);
  expect(published.body.published).toMatchObject([{ number: 1, learners: 0 }]);
});
