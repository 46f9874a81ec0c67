import type { CourseDraft } from '@amelie/contract';
import { buildLearner, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

test('a package and a quiz take a short content note, which only its author changes or takes away', async () => {
  const { body: course } = await trainer.post<CourseDraft>('/api/courses', { title: 'A course', language: 'en' });
  const modules = `/api/courses/${course.id}/draft/modules`;
  const ids: (string | undefined)[] = [];
  for (const kind of ['package', 'quiz', 'page']) {
    const added = await trainer.post<CourseDraft>(modules, { kind, title: `My ${kind}` });
    expect(added.body.modules.at(-1)?.contentNote).toBeNull();
    ids.push(added.body.modules.at(-1)?.id);
  }
  const [scorm, quiz, page] = ids;
  await trainer.patch(`${modules}/${scorm}`, { contentNote: '  It speaks of violence. ' });
  await trainer.patch(`${modules}/${quiz}`, { contentNote: 'It asks about violence.' });
  const { body } = await trainer.patch<CourseDraft>(`${modules}/${scorm}`, { title: 'Another title' });
  expect(body.modules).toMatchObject([
    { title: 'Another title', contentNote: 'It speaks of violence.' },
    { contentNote: 'It asks about violence.' },
    { contentNote: null },
  ]);
  const ofPage = await trainer.patch(`${modules}/${page}`, { contentNote: 'It stands beside the text.' });
  expect([ofPage.status, ofPage.body.code]).toEqual([422, 'module-kind-mismatch']);
  for (const contentNote of ['x'.repeat(301), ' ', 'It speaks\u0007'])
    expect((await trainer.patch(`${modules}/${quiz}`, { contentNote })).body).toMatchObject({
      facts: { faults: [{ at: 'body.contentNote' }] },
    });
  const learner = await app.as((await buildLearner(app.database)).accountId);
  for (const stranger of [learner, app.anyone]) await stranger.patch(`${modules}/${quiz}`, { contentNote: null });
  const after = await trainer.patch<CourseDraft>(`${modules}/${scorm}`, { contentNote: null });
  expect(after.body.modules.map(({ contentNote }) => contentNote)).toEqual([null, 'It asks about violence.', null]);
});
