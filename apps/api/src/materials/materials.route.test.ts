import type { CourseDraft, CoursePage, Material } from '@amelie/contract';
import { buildMaterial } from '../testing/build-material';
import { buildLearner, buildPublishedCourse, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

async function learnerOf(courseId?: string): Promise<TestClient> {
  const learner = await app.as((await buildLearner(app.database)).accountId);
  if (courseId) await learner.post(`/api/courses/${courseId}/enrolments`);
  return learner;
}

/** A published course with a handout and a session sheet. */
async function buildCourse() {
  const course = await buildPublishedCourse(app.database, { modules: [{ kind: 'page' }] });
  const handout = await buildMaterial(app, course.versionId, { title: 'Five minutes', bytes: 'the handout' });
  const session = await buildMaterial(app, course.versionId, { kind: 'facilitator-sheet', title: 'A session' });
  return { ...course, handout, session };
}

const kindsOf = (materials: Material[]) => materials.map(({ kind, title }) => `${kind}: ${title}`);

describe('a learner', () => {
  test('finds the handouts on the course page, and not the sheet for whoever leads a session', async () => {
    const { courseId, handout } = await buildCourse();
    const learner = await learnerOf(courseId);
    const page = await learner.get<CoursePage>(`/api/my/courses/${courseId}`);
    expect(page.body.materials).toEqual([{ id: handout, kind: 'handout', title: 'Five minutes', bytes: 11 }]);
  });

  test('gets the file under a name that tells nothing, and nothing in it can run', async () => {
    const { courseId, handout } = await buildCourse();
    const learner = await learnerOf(courseId);
    const file = await learner.get(`/api/my/courses/${courseId}/materials/${handout}/file`);
    expect([file.status, file.text]).toEqual([200, 'the handout']);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="handout.pdf"',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  test('gets no session sheet, no handout of another course, and none before enrolling', async () => {
    const { courseId, handout, session } = await buildCourse();
    const other = await buildCourse();
    const learner = await learnerOf(courseId);
    const statusOf = async (client: TestClient, at: string, material: string) =>
      (await client.get(`/api/my/courses/${at}/materials/${material}/file`)).status;
    expect(await statusOf(learner, courseId, session)).toBe(404);
    expect(await statusOf(learner, courseId, other.handout)).toBe(404);
    expect(await statusOf(learner, other.courseId, other.handout)).toBe(404);
    expect(await statusOf(await learnerOf(), courseId, handout)).toBe(404);
    expect((await learner.get(`/api/courses/${courseId}/materials/${handout}/file`)).status).toBe(403);
  });
});

describe('a trainer', () => {
  async function buildDraft() {
    const { body } = await trainer.post<CourseDraft>('/api/courses', { title: 'A course', language: 'en' });
    await buildMaterial(app, body.versionId, { title: 'Five minutes' });
    const session = await buildMaterial(app, body.versionId, { kind: 'facilitator-sheet', title: 'A session' });
    return { courseId: body.id, versionId: body.versionId, session };
  }
  const draftOf = async (courseId: string) => (await trainer.get<CourseDraft>(`/api/courses/${courseId}`)).body;

  test('finds both in the draft, and gets the file of each', async () => {
    const { courseId, session } = await buildDraft();
    expect(kindsOf((await draftOf(courseId)).materials)).toEqual([
      'handout: Five minutes',
      'facilitator-sheet: A session',
    ]);
    const file = await trainer.get(`/api/courses/${courseId}/materials/${session}/file`);
    expect(file.headers['content-disposition']).toBe('attachment; filename="session.pdf"');
    const elsewhere = await buildDraft();
    expect((await trainer.get(`/api/courses/${elsewhere.courseId}/materials/${session}/file`)).status).toBe(404);
  });

  test('keeps them in the next draft when the course is published, as materials of its own', async () => {
    const { courseId, versionId } = await buildDraft();
    const draft = await trainer.post<CourseDraft>(`/api/courses/${courseId}/draft/modules`, {
      kind: 'page',
      title: 'P',
    });
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello.' }] }] };
    const page = `/api/courses/${courseId}/draft/modules/${draft.body.modules[0]?.id}/page`;
    await trainer.put(page, { body });
    await trainer.patch(`/api/courses/${courseId}/draft`, { certificateNeedsGradedEvidence: false });
    const next = (await trainer.post<CourseDraft>(`/api/courses/${courseId}/publication`)).body;
    expect(next.versionId).not.toBe(versionId);
    expect(next.materials).toHaveLength(2);
    await buildMaterial(app, next.versionId, { title: 'Six minutes', bytes: 'another handout' });
    expect(kindsOf((await draftOf(courseId)).materials)).toContain('handout: Six minutes');
    const learner = await learnerOf(courseId);
    const mine = (await learner.get<CoursePage>(`/api/my/courses/${courseId}`)).body.materials;
    expect(kindsOf(mine)).toEqual(['handout: Five minutes']);
  });

  test('copies them with the course', async () => {
    const { courseId } = await buildDraft();
    const copy = (await trainer.post<CourseDraft>(`/api/courses/${courseId}/copies`, { title: 'A copy' })).body;
    expect(copy.materials).toHaveLength(2);
  });
});
