import { newId } from '@amelie/ground';
import type { DrawFrom, QuizAttempt, QuizOverview, QuizSection } from '@amelie/contract';
import { addQuestion } from '../questions/testing/build-bank';
import { buildTrainer } from '../testing/builders';
import { buildCommon, choiceOption, itemOf } from '../testing/build-question';
import { type Sitting, sitDown } from '../testing/quiz-sitting';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

const fromTags = (...tags: string[]): DrawFrom => ({ categoryIds: [], tags, objectives: [] });
const section = (title: string, own: Partial<QuizSection>): QuizSection => ({
  ...{ id: newId(), title, questionIds: [], draws: [] },
  ...own,
});
const drawOf = (count: number, from: DrawFrom, points: number | null = null) => ({ id: newId(), count, from, points });
const fixed = itemOf({
  ...{ ...buildCommon('Fixed?'), type: 'single', shuffle: true },
  options: [choiceOption('right', 1), choiceOption('wrong', 0)],
});

async function fill(tag: string, count: number, own: { objectives?: string[] } = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1)
    ids.push((await addQuestion(trainer, { stem: `${tag} ${at}?`, name: `${tag} ${at}`, tags: [tag], ...own })).id);
  return ids;
}

const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;
const idsOf = ({ questions }: QuizAttempt) => questions.map(({ id }) => id);
const started = async (sat: Sitting) => (await sat.start()).body;

test('a section asks what is fixed and draws the rest from the bank, each once, with the draw’s points', async () => {
  const pool = await fill('ward', 5);
  const sections = [
    section('Signs', { questionIds: [fixed.id] }),
    section('Ways', { draws: [drawOf(3, fromTags('ward'), 2)] }),
  ];
  const sat = await sitDown(app, { questions: [fixed], sections });
  const overview = await sat.client.get<QuizOverview>(`/api/my/modules/${sat.moduleId}/quiz`);
  expect(overview.body.questionCount).toBe(4);
  const attempt = await started(sat);
  expect(attempt.sections).toMatchObject([{ title: 'Signs', questionIds: [fixed.id] }, { title: 'Ways' }]);
  const drawn = idsOf(attempt).slice(1);
  expect(new Set(drawn).size).toBe(3);
  expect(drawn.filter((id) => !pool.includes(id))).toEqual([]);
  expect(attempt.questions.map(({ asked }) => asked.points)).toEqual([1, 2, 2, 2]);
  expect((await sat.submit(attempt.id)).body.questions).toHaveLength(4);
});

test('two attempts draw anew, and an attempt that goes on keeps what it drew', async () => {
  await fill('night', 8);
  const sat = await sitDown(app, { questions: [], sections: [section('', { draws: [drawOf(4, fromTags('night'))] })] });
  const first = await started(sat);
  expect(idsOf(await started(sat))).toEqual(idsOf(first));
  const others = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await sat.submit((await started(sat)).id);
    others.push([...idsOf(await started(sat))].sort().join());
  }
  expect(new Set([...others, [...idsOf(first)].sort().join()]).size).toBeGreaterThan(1);
});

test('a blueprint draws by objective, and a question that is asked anyway is not drawn again', async () => {
  const [ask] = await fill('ask', 2, { objectives: ['Asks openly'] });
  const refer = await fill('refer', 2, { objectives: ['Refers on'] });
  const copy = { ...fixed, id: newId(), bank: { questionId: ask ?? '', version: 1 } };
  const byObjective = (objective: string) => ({ categoryIds: [], tags: [], objectives: [objective] });
  const draws = [drawOf(1, byObjective('Asks openly')), drawOf(1, byObjective('Refers on'))];
  const sat = await sitDown(app, { questions: [copy], sections: [section('', { questionIds: [copy.id], draws })] });
  const [, second, third] = idsOf(await started(sat));
  expect(second).not.toBe(ask);
  expect(refer).toContain(third);
});

test('a category is drawn from with what lies below it, and neither archived questions nor other languages', async () => {
  const category = async (name: string, parentId: string | null) =>
    (await trainer.post<{ id: string }>('/api/question-categories', { name, parentId })).body.id;
  const above = await category('Above', null);
  const below = await category('Below', above);
  const kept = await addQuestion(trainer, { stem: 'Below?', name: 'Below' }, below);
  const gone = await addQuestion(trainer, { stem: 'Gone?', name: 'Gone' }, below);
  await addQuestion(trainer, { stem: 'Ellinika?', name: 'Greek', language: 'el' }, below);
  await app.database.query(`update bank_question set archived_at = now() where id = $1`, [gone.id]);
  const from = { categoryIds: [above], tags: [], objectives: [] };
  const sat = await sitDown(app, { questions: [], sections: [section('', { draws: [drawOf(1, from)] })] });
  expect(idsOf(await started(sat))).toEqual([kept.id]);
});

test('where the bank does not hold enough nobody gets a shorter quiz: the start says so', async () => {
  await fill('rare', 1);
  const sat = await sitDown(app, { questions: [], sections: [section('', { draws: [drawOf(2, fromTags('rare'))] })] });
  const refused = await sat.start();
  expect([refused.status, codeOf(refused)]).toEqual([409, 'draw-short']);
});

test('a question that the bank changes after the start is marked as it was asked', async () => {
  const [id = ''] = await fill('frozen', 1);
  const sat = await sitDown(app, {
    questions: [],
    sections: [section('', { draws: [drawOf(1, fromTags('frozen'))] })],
  });
  const attempt = await started(sat);
  await app.database.query(
    `update bank_question_version set question = jsonb_set(question, '{options,0,credit}', '0') where question_id = $1`,
    [id],
  );
  const { body } = await sat.submit(attempt.id);
  const question = body.questions[0]?.question;
  expect(question?.type === 'single' && question.options.map(({ credit }) => credit).sort()).toEqual([0, 1]);
});
