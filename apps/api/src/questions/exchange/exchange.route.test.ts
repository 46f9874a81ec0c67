import type { BankQuestion, QuestionExport, QuestionImport, QuestionOf, ReviewedImport } from '@amelie/contract';
import { writeGift, writeMoodleXml } from '@amelie/formats';
import { openSession } from '../../people/sessions';
import { rowOf } from '../../platform/database/database';
import { buildTrainer } from '../../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../../testing/test-app';
import { addQuestion, buildBankQuestion, richText, sendQuestions, smallPicture } from '../testing/build-bank';
import { mediaOf } from '../media/media-kind';

let app: TestApp;
let trainer: TestClient;
let other: TestClient;
let cookie: string;

beforeEach(async () => {
  app = await startTestApp();
  const { accountId } = await buildTrainer(app.database);
  trainer = await app.as(accountId);
  cookie = `lms=${(await openSession(app.database, accountId, false)).token}`;
  other = await app.as((await buildTrainer(app.database)).accountId);
});
afterEach(() => app.close());

const read = async (id: string) => (await trainer.get<QuestionImport>(`/api/question-imports/${id}`)).body;
const review = async (id: string, query = '') =>
  (await trainer.get<{ questions: ReviewedImport[]; total: number }>(`/api/question-imports/${id}/questions${query}`))
    .body;
const take = (id: string, what: object) => trainer.post<QuestionImport>(`/api/question-imports/${id}/taking`, what);
const total = async () => (await trainer.get<{ total: number }>('/api/questions')).body.total;

const gift = `// [tag:triage]
::Alone::Whom do you see alone?{=Every patient ~Nobody}

$CATEGORY: Law/Privacy

::Secret::Is it secret?{TRUE}

::Wrong::It has {no end

::Odd::A description only
`;

test('a GIFT file is looked through question by question, and nothing is in the bank before it is taken', async () => {
  const id = await sendQuestions(app, gift);
  expect(await read(id)).toMatchObject({
    ...{ state: 'read', format: 'gift', faults: [] },
    counts: { understood: 2, changed: 0, leftOut: 2, there: 0, taken: 0 },
  });
  const { questions } = await review(id);
  expect(questions.map(({ name, verdict, line, category }) => [name, verdict, line, category.join('/')])).toEqual([
    ['Alone', 'understood', 2, ''],
    ['Secret', 'understood', 6, 'Law/Privacy'],
    ['Wrong', 'left-out', 8, 'Law/Privacy'],
    ['Odd', 'left-out', 10, 'Law/Privacy'],
  ]);
  expect(await total()).toBe(0);
  expect((await review(id, '?show=left-out')).total).toBe(2);
});

test('what is chosen is taken once, into its own category below the chosen one', async () => {
  const into = (await trainer.post<{ id: string }>('/api/question-categories', { name: 'Taken' })).body.id;
  const id = await sendQuestions(app, gift);
  const taken = await take(id, { places: [2, 3], categoryId: into, withCategories: true });
  expect(taken.body.counts).toMatchObject({ taken: 1, there: 0 });
  const again = await take(id, { places: [2], categoryId: into });
  expect(again.body.counts.taken).toBe(1);
  expect(await total()).toBe(1);
  const place = await rowOf<{ name: string; parent: string }>(
    app.database,
    `select c.name, p.name as parent from bank_question q join question_category c on c.id = q.category_id
     join question_category p on p.id = c.parent_id`,
  );
  expect(place).toEqual({ name: 'Privacy', parent: 'Law' });
});

test('ten takings at once take each question once', async () => {
  const id = await sendQuestions(app, gift);
  const answers = await Promise.all(Array.from({ length: 10 }, () => take(id, { places: 'new' })));
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(200));
  expect(await total()).toBe(2);
});

test('when one of them cannot be taken, none is', async () => {
  const id = await sendQuestions(app, gift);
  await app.database.query(
    `update question_import_item set imported = jsonb_set(imported, '{question,media}', $2) where import_id = $1 and place = 2`,
    [id, JSON.stringify([{ id: 'm', kind: 'image', file: 'gone.png', alt: '' }])],
  );
  expect((await take(id, { places: 'new', withCategories: true })).body).toMatchObject({
    code: 'question-media-unknown',
  });
  expect(await total()).toBe(0);
  expect(await rowOf(app.database, `select id from question_category`)).toBeNull();
});

test('a question that stands in the bank is marked, and left aside when the new ones are taken', async () => {
  const known = await addQuestion(trainer, { stem: 'WHOM do you see alone', options: [['nobody', 0], ['every patient', 1]] }); // prettier-ignore
  const id = await sendQuestions(app, gift);
  const [first] = (await review(id)).questions;
  expect(first?.like).toMatchObject([{ id: known.id, same: true, likeness: 1 }]);
  expect((await read(id)).counts.there).toBe(1);
  expect((await take(id, { places: 'new' })).body.counts.taken).toBe(1);
});

test('a file with a fault says the line, and nothing of it can be taken', async () => {
  const id = await sendQuestions(app, '<quiz>\n<question type="truefalse">\n<name></quiz>', { name: 'bad.xml' });
  const refused = await read(id);
  expect([refused.state, refused.faults[0]?.line]).toEqual(['refused', 3]);
  expect((await take(id, { places: 'new' })).body).toMatchObject({ code: 'question-import-not-read' });
});

describe('a picture', () => {
  const file = mediaOf(smallPicture)?.file ?? '';
  const withPicture = () =>
    buildBankQuestion({ media: [{ id: 'm1', kind: 'image', file: 'signs.png', alt: 'A ward' }] });

  test('packed into Moodle XML comes into the bank with its question, and goes out again', async () => {
    const id = await sendQuestions(app, writeMoodleXml([withPicture()], () => smallPicture).text);
    await take(id, { places: 'new' });
    const [entry] = (await trainer.get<{ questions: { id: string }[] }>('/api/questions')).body.questions;
    const { question } = (await trainer.get<BankQuestion>(`/api/questions/${entry?.id}`)).body;
    expect(question.media).toMatchObject([{ file, kind: 'image', alt: 'A ward' }]);
    const shown = await other.get(`/api/question-media/${file}`);
    expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/png']);
    expect(shown.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    const wish = { format: 'moodle-xml', from: { questionIds: [entry?.id] } };
    const exported = (await trainer.post<QuestionExport>('/api/question-exports', wish)).body;
    const { text } = await trainer.get(`/api/question-exports/${exported.id}/file`);
    expect(text).toContain(smallPicture.toString('base64'));
  });

  test('that could run is left out, with a note', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const id = await sendQuestions(app, writeMoodleXml([withPicture()], () => svg).text);
    const [question] = (await review(id)).questions;
    expect([question?.verdict, question?.question?.media]).toEqual(['changed', []]);
    expect(question?.notes.map(({ code }) => code)).toContain('file-left-out');
  });
});

describe('an export', () => {
  const gather = (client: TestClient, format: string, from: object) =>
    client.post<QuestionExport & { code: string }>('/api/question-exports', { format, from });

  test.each(['gift', 'moodle-xml', 'qti-3.0'])('as %s comes back as what is there already', async (format) => {
    const category = (await trainer.post<{ id: string }>('/api/question-categories', { name: 'A/B & C' })).body.id;
    await addQuestion(trainer, { stem: 'One of them?', tags: ['triage'] }, category);
    await addQuestion(trainer, { name: 'Second', stem: 'Ποιος; {a} ~b =c', options: [['Ναι', 1], ['Όχι', 0]] }, category); // prettier-ignore
    const { body } = await gather(trainer, format, { categoryId: null });
    expect([body.written, body.losses]).toEqual([2, []]);
    const file = await app.app.inject({
      url: `/api/question-exports/${body.id}/file`,
      headers: { host: 'localhost:3000', cookie },
    });
    expect(file.statusCode).toBe(200);
    const id = await sendQuestions(app, file.rawPayload);
    expect(await read(id)).toMatchObject({ state: 'read', counts: { understood: 2, there: 2, leftOut: 0 } });
    const categories = (await review(id)).questions.map(({ category: path }) => path);
    if (format !== 'qti-3.0') expect(categories).toEqual([['A/B & C'], ['A/B & C']]);
  });

  test('says beforehand what the format cannot hold', async () => {
    const {
      options: _options,
      shuffle: _shuffle,
      ...common
    } = buildBankQuestion({ name: 'In order' }) as QuestionOf<'single'>;
    const items = ['First', 'Then'].map((text, index) => ({ id: `i${index}`, text: richText(text) }));
    const ordering = { ...common, type: 'ordering', items, marking: 'all-or-nothing' };
    const added = await trainer.post<BankQuestion>('/api/questions', { question: ordering });
    expect(added.status).toBe(200);
    const { body } = await gather(trainer, 'gift', { questionIds: [added.body.id] });
    expect(body).toMatchObject({ written: 0, losses: [{ place: 1, name: 'In order', written: false }] });
  });

  test('of nothing is refused, and that of somebody else is not found', async () => {
    expect((await gather(trainer, 'gift', { categoryId: null })).body.code).toBe('nothing-to-export');
    const { id } = await addQuestion(trainer);
    const { body } = await gather(trainer, 'gift', { questionIds: [id] });
    expect((await other.get(`/api/question-exports/${body.id}/file`)).status).toBe(404);
  });

  test('holds the version that was looked at, whatever is saved afterwards', async () => {
    const { id, revision } = await addQuestion(trainer, { stem: 'The old words' });
    const { body } = await gather(trainer, 'gift', { questionIds: [id] });
    await trainer.put(`/api/questions/${id}`, { seen: revision, question: buildBankQuestion({ stem: 'New words' }) });
    const { text } = await trainer.get(`/api/question-exports/${body.id}/file`);
    expect(text).toBe(`${writeGift([buildBankQuestion({ stem: 'The old words' })]).text}\n`);
  });
});
