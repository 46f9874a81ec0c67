import type { QuestionCategory } from '@amelie/contract';
import { buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { addQuestion } from './testing/build-bank';

let app: TestApp;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

const create = (name: string, parentId: string | null = null) =>
  trainer.post<QuestionCategory & { code: string }>('/api/question-categories', { name, parentId });
const change = (id: string, what: object) =>
  trainer.patch<QuestionCategory & { code: string }>(`/api/question-categories/${id}`, what);

test('a name stands once in a place, and again in another', async () => {
  const first = (await create('Signs')).body;
  expect((await create('Signs')).body.code).toBe('category-name-taken');
  expect((await create('Signs', first.id)).status).toBe(200);
});

test('twenty of one name at once are one', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => create('At once')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ body }) => body.code === 'category-name-taken')).toHaveLength(19);
});

test('a category is renamed and moved with what is in it, and never into itself', async () => {
  const [a, b] = [(await create('A')).body, (await create('B')).body];
  const inner = (await create('Inner', a.id)).body;
  expect((await change(a.id, { name: 'A2', parentId: b.id })).body).toMatchObject({ name: 'A2', parentId: b.id });
  expect((await change(b.id, { parentId: inner.id })).body.code).toBe('category-in-itself');
  expect((await change(a.id, { parentId: a.id })).body.code).toBe('category-in-itself');
  expect((await change(a.id, { parentId: null })).body.parentId).toBeNull();
});

test('two that are moved into each other at once do not both get there', async () => {
  const [a, b] = [(await create('C1')).body, (await create('C2')).body];
  const answers = await Promise.all([change(a.id, { parentId: b.id }), change(b.id, { parentId: a.id })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a tree grows only so deep', async () => {
  let parentId: string | null = null;
  for (let level = 1; level <= 8; level += 1) parentId = (await create(`Level ${level}`, parentId)).body.id;
  expect((await create('Level 9', parentId)).body.code).toBe('category-too-deep');
});

test('only an empty category is removed', async () => {
  const category = (await create('To remove')).body;
  const { id } = await addQuestion(trainer, {}, category.id);
  const path = `/api/question-categories/${category.id}`;
  expect((await trainer.delete(path)).body).toMatchObject({ code: 'category-not-empty', facts: { questions: 1 } });
  await trainer.post('/api/question-edits', { questionIds: [id], edit: { kind: 'move', categoryId: null } });
  expect((await trainer.delete(path)).status).toBe(200);
  expect((await trainer.delete(path)).status).toBe(404);
});
