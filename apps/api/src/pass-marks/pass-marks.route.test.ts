import type { CourseDraft, QuizDefinition, StandardPanel } from '@amelie/contract';
import { rowOf } from '../platform/database/database';
import { buildCommon, choiceOption, itemOf } from '../testing/build-question';
import { buildSitters, risingSitters } from '../testing/build-quiz-attempts';
import { buildLearner, buildQuizDefinition, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;
let judge: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
  judge = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

const choice = (stem: string, points: number) => {
  const options = [choiceOption('right', 1), choiceOption('wrong', 0)];
  return itemOf({ ...buildCommon(stem), points, type: 'single', shuffle: true, options });
};

/** A draft with a quiz of three questions of 1, 1 and 2 points. */
async function buildDraft() {
  const { body } = await trainer.post<CourseDraft>('/api/courses', { title: 'A course', language: 'en' });
  const path = `/api/courses/${body.id}/draft/modules`;
  const { modules } = (await trainer.post<CourseDraft>(path, { kind: 'quiz', title: 'Final test' })).body;
  const moduleId = modules[0]?.id ?? '';
  const quiz = buildQuizDefinition({
    passMark: 0.5,
    questions: [choice('One?', 1), choice('Two?', 1), choice('Three?', 2)],
  });
  await trainer.put(`${path}/${moduleId}/quiz`, quiz);
  return { courseId: body.id, moduleId, quiz, path: `${path}/${moduleId}` };
}

type Draft = Awaited<ReturnType<typeof buildDraft>>;

const open = async (draft: Draft) =>
  (await trainer.post<StandardPanel>(`${draft.path}/panels`, { borderline: 'Would see that it is urgent.' })).body;

async function addJudge(panelId: string, name: string, client = trainer, isMe = false): Promise<string> {
  const { body } = await client.post<StandardPanel>(`/api/panels/${panelId}/judges`, {
    ...{ name, qualification: 'Emergency nurse, 12 years', isMe },
  });
  return body.judges.at(-1)?.id ?? '';
}

const rate = (
  panel: StandardPanel,
  judgeId: string,
  shares: number[],
  own: { round?: 1 | 2; client?: TestClient } = {},
) =>
  (own.client ?? trainer).put<StandardPanel>(`/api/panels/${panel.id}/judges/${judgeId}/ratings`, {
    round: own.round ?? 1,
    ratings: shares.map((share, place) => ({ itemId: panel.items[place]?.id, share })),
  });
const take = (panel: StandardPanel, round: 1 | 2 = 1) =>
  trainer.post<StandardPanel>(`/api/panels/${panel.id}/pass-mark`, { round });
const passMarkOf = async ({ path }: Draft) => (await trainer.get<QuizDefinition>(`${path}/quiz`)).body.passMark;

/** The panel of the rules' own test: .6, .6 and .725 of all marks. */
async function judgedPanel(draft: Draft) {
  const panel = await open(draft);
  for (const [name, shares] of [
    ['Anna', [0.5, 0.7, 0.6]],
    ['Bruno', [0.6, 0.8, 0.5]],
    ['Chiara', [0.7, 0.6, 0.8]],
  ] as const)
    await rate(panel, await addJudge(panel.id, name), [...shares]);
  return panel;
}

test('a panel of three sets the pass mark of the draft, and stays as the record of it', async () => {
  const draft = await buildDraft();
  const panel = await judgedPanel(draft);
  const { body } = await take(panel);
  expect(body.cuts[0]?.share).toBeCloseTo(7.7 / 12, 9);
  expect(body.cuts[0]?.standardError).toBeCloseTo(1 / 24, 9);
  expect(body.taken).toMatchObject({ round: 1, passMark: 0.64, passMarkBefore: 0.5, judges: 3 });
  expect(await passMarkOf(draft)).toBe(0.64);
  expect((await trainer.get<CourseDraft>(`/api/courses/${draft.courseId}`)).body.changed).toBe(true);
  const audit = await rowOf<{ detail: object }>(
    app.database,
    `select detail from audit_event where action = 'take-pass-mark' and object_id = $1`,
    [panel.id],
  );
  expect(audit?.detail).toMatchObject({ passMark: 0.64, passMarkBefore: 0.5, judges: 3, round: 1 });
  expect((await take(panel)).body).toMatchObject({ code: 'panel-closed' });
  expect((await rate(panel, body.judges[0]?.id ?? '', [1, 1, 1])).body).toMatchObject({ code: 'panel-closed' });
  const list = (await trainer.get(`${draft.path}/panels`)).body;
  expect(list.panels).toMatchObject([{ id: panel.id, judges: 3, questions: 3, taken: { passMark: 0.64 } }]);
});

test('no mark is taken while a judge has left a question open, nor from one judge alone', async () => {
  const draft = await buildDraft();
  const panel = await open(draft);
  await rate(panel, await addJudge(panel.id, 'Anna'), [0.5, 0.7, 0.6]);
  expect((await take(panel)).body).toMatchObject({ code: 'panel-incomplete' });
  await rate(panel, await addJudge(panel.id, 'Bruno'), [0.5, 0.7]);
  expect((await take(panel)).body).toMatchObject({ code: 'panel-incomplete' });
  expect(await passMarkOf(draft)).toBe(0.5);
});

test('the second round has a cut of its own', async () => {
  const draft = await buildDraft();
  const panel = await judgedPanel(draft);
  const { judges } = (await trainer.get<StandardPanel>(`/api/panels/${panel.id}`)).body;
  for (const one of judges) await rate(panel, one.id, [0.6, 0.7, 0.6], { round: 2 });
  const { cuts, taken } = (await take(panel, 2)).body;
  expect(cuts.map(({ round }) => round)).toEqual([1, 2]);
  expect(cuts[1]?.standardError).toBeCloseTo(0, 9);
  // .6 + .7 + 2 · .6 = 2.5 of 4.
  expect(taken).toMatchObject({ round: 2, passMark: 0.63 });
});

test('who judges with an account speaks for themselves, once', async () => {
  const draft = await buildDraft();
  const panel = await open(draft);
  const own = await addJudge(panel.id, 'Me', judge, true);
  expect((await rate(panel, own, [0.5, 0.5, 0.5])).body).toMatchObject({ code: 'not-allowed' });
  const { body } = await rate(panel, own, [0.5, 0.5, 0.5], { client: judge });
  expect(body.judges).toMatchObject([{ isMe: true, hasAccount: true, rounds: [{ isComplete: true }, {}] }]);
  const again = await judge.post(`/api/panels/${panel.id}/judges`, { name: 'Me', qualification: '', isMe: true });
  expect(again.body).toMatchObject({ code: 'already-judge' });
});

test('a mark is not taken from a panel that judged other questions than the draft has', async () => {
  const draft = await buildDraft();
  const panel = await judgedPanel(draft);
  const [first, ...others] = draft.quiz.questions;
  const changed = { ...first?.question, points: 3 };
  await trainer.put(`${draft.path}/quiz`, { ...draft.quiz, questions: [{ ...first, question: changed }, ...others] });
  expect((await trainer.get<StandardPanel>(`/api/panels/${panel.id}`)).body.outdated).toBe(true);
  expect((await take(panel)).body).toMatchObject({ code: 'panel-outdated' });
});

test('a question that the panel does not judge is refused, and nothing is saved', async () => {
  const draft = await buildDraft();
  const panel = await open(draft);
  const judgeId = await addJudge(panel.id, 'Anna');
  const strange = { ...panel, items: [{ ...panel.items[0], id: panel.id }] } as StandardPanel;
  expect((await rate(strange, judgeId, [0.5])).status).toBe(400);
  const after = (await trainer.get<StandardPanel>(`/api/panels/${panel.id}`)).body;
  expect(after.judges[0]?.rounds.map(({ ratings }) => ratings)).toEqual([[], []]);
});

test('what the cut would have meant is told from first attempts, also after a publication', async () => {
  const draft = await buildDraft();
  const panel = await judgedPanel(draft);
  expect((await trainer.get<StandardPanel>(`/api/panels/${panel.id}`)).body.consequence).toBeNull();
  const published = await trainer.post<CourseDraft>(`/api/courses/${draft.courseId}/publication`);
  expect(published.status).toBe(200);
  const version = await rowOf<{ id: string }>(
    app.database,
    `select version_id as id from course_module where id = $1`,
    [draft.moduleId],
  );
  const built = { courseId: draft.courseId, versionId: version?.id ?? '', moduleId: draft.moduleId, quiz: draft.quiz };
  await buildSitters(app.database, built, risingSitters(draft.quiz, { people: 60, countries: ['GR'] }));
  const { consequence, outdated, moduleId } = (await trainer.get<StandardPanel>(`/api/panels/${panel.id}`)).body;
  expect(outdated).toBe(false);
  expect(moduleId).not.toBe(draft.moduleId);
  expect(consequence?.people).toBe(60);
  // A cut of .642 of four points lets pass whoever has three or four.
  const passed = await rowOf<{ share: number }>(
    app.database,
    `select avg((score >= 0.6416)::int)::float8 as share from quiz_attempt where module_id = $1`,
    [draft.moduleId],
  );
  expect(consequence?.passShare).toBeCloseTo(passed?.share ?? -1, 9);
  expect(consequence?.passShareHigher).toBeLessThanOrEqual(consequence?.passShare ?? 0);
});

test('a learner opens no panel and reads none', async () => {
  const draft = await buildDraft();
  const panel = await open(draft);
  const learner = await app.as((await buildLearner(app.database)).accountId);
  expect((await learner.get(`/api/panels/${panel.id}`)).status).toBe(403);
  expect((await learner.post(`${draft.path}/panels`, { borderline: '' })).status).toBe(403);
});
