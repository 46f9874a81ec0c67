import type { BankEntry, BankQuestion, QuestionVersion } from '@amelie/contract';
import { rowOf } from '../platform/database/database';
import { buildAccount, buildPublishedCourse } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { addQuestion, buildBankQuestion, richText } from './testing/build-bank';

let app: TestApp;
let trainer: TestClient;
let other: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildAccount(app.database, { givenName: 'Anna', roles: ['trainer'] })).accountId);
  other = await app.as((await buildAccount(app.database, { givenName: 'Boris', roles: ['trainer'] })).accountId);
});
afterAll(() => app.close());

interface Found {
  questions: BankEntry[];
  total: number;
}

async function namesFor(query: string): Promise<string[]> {
  const { body, status } = await trainer.get<Found>(`/api/questions?${query}`);
  expect(status).toBe(200);
  return body.questions.map(({ name }) => name).sort();
}

const save = (client: TestClient, { id, revision }: BankQuestion, wishes: Parameters<typeof buildBankQuestion>[0]) =>
  client.put<BankQuestion>(`/api/questions/${id}`, { seen: revision, question: buildBankQuestion(wishes) });

describe('a search', () => {
  beforeAll(async () => {
    await addQuestion(trainer, {
      name: 'greek',
      language: 'el',
      stem: 'Ποιος ακούει το ιστορικό;',
      tags: ['ιστορικό'],
    });
    await addQuestion(trainer, { name: 'no source', source: '', stem: 'On what does it rest?' });
    await addQuestion(trainer, { name: 'faulty', stem: 'Nothing is right', options: [['a', 0], ['b', 0]] }); // prettier-ignore
    const translations = [
      { language: 'de' as const, texts: [{ at: '/stem', text: richText('Über wen sprechen Sie?') }] },
    ];
    await addQuestion(trainer, {
      name: 'translated',
      stem: 'Of whom do you speak?',
      translations,
      objectives: ['Refers'],
    });
  });

  test.each([
    ['search=ακουει', ['greek']],
    [`search=${encodeURIComponent('ΙΣΤΟΡΙΚΌ ποιοσ')}`, ['greek']],
    ['search=ueber', ['translated']],
    ['search=sprechen%20speak', ['translated']],
    ['search=zebra', []],
    ['search=%25', ['faulty', 'greek', 'no source', 'translated']],
    ['language=el', ['greek']],
    ['language=de', ['translated']],
    ['objective=Refers', ['translated']],
    [`tag=${encodeURIComponent('ιστορικό')}`, ['greek']],
    ['state=without-source', ['no source']],
    ['state=faulty', ['faulty']],
    ['type=essay', []],
    ['shelf=archived', []],
  ])('for %s finds what fits', async (query, names) => {
    expect(await namesFor(query)).toEqual(names);
  });
});

test('a category is searched with all that lies in it', async () => {
  const outer = (await trainer.post<{ id: string }>('/api/question-categories', { name: 'Outer' })).body.id;
  const inner = (await trainer.post<{ id: string }>('/api/question-categories', { name: 'Inner', parentId: outer }))
    .body.id;
  await addQuestion(trainer, { name: 'in outer', stem: 'Outer words' }, outer);
  await addQuestion(trainer, { name: 'in inner', stem: 'Inner words' }, inner);
  expect(await namesFor(`category=${outer}`)).toEqual(['in inner', 'in outer']);
  expect(await namesFor(`category=${inner}`)).toEqual(['in inner']);
  expect(await namesFor('category=none')).not.toContain('in inner');
});

describe('a question', () => {
  test('gets a new version when its content changes, and none when only its tags do', async () => {
    const first = await addQuestion(trainer, { stem: 'Versions one' });
    const tagged = (await save(trainer, first, { stem: 'Versions one', tags: ['new'] })).body;
    expect([tagged.version, tagged.revision, tagged.tags]).toEqual([1, 2, ['new']]);
    const second = (await save(trainer, tagged, { stem: 'Versions two', tags: ['new'] })).body;
    expect([second.version, second.revision]).toEqual([2, 3]);
    const again = (await save(trainer, second, { stem: 'Versions two', tags: ['new'] })).body;
    expect([again.version, again.revision]).toEqual([2, 3]);
  });

  test('is as it was in each of its versions, and an earlier one comes back as the newest', async () => {
    const first = await addQuestion(trainer, { stem: 'Before' });
    const second = (await save(other, first, { stem: 'After', tags: ['kept'] })).body;
    const path = `/api/questions/${first.id}/versions`;
    expect((await trainer.get<BankQuestion>(`${path}/1`)).body.question.stem).toEqual(richText('Before'));
    const restored = (await trainer.post<BankQuestion>(`${path}/1/restoration`, { seen: second.revision })).body;
    expect([restored.version, restored.question.stem, restored.tags]).toEqual([3, richText('Before'), ['kept']]);
    const { versions } = (await trainer.get<{ versions: QuestionVersion[] }>(path)).body;
    expect(
      versions.map(({ version, restoredFrom, savedBy }) => [version, restoredFrom, savedBy?.split(' ')[0]]),
    ).toEqual([
      [3, 1, 'Anna'],
      [2, null, 'Boris'],
      [1, null, 'Anna'],
    ]);
  });

  test('that two trainers edit keeps what the first one saved, and the second is told who it was', async () => {
    const seen = await addQuestion(trainer, { stem: 'Two at once' });
    expect((await save(other, seen, { stem: 'Saved first' })).status).toBe(200);
    const late = await save(trainer, seen, { stem: 'Saved late' });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'question-changed', facts: { by: 'Boris Papadopoulou', version: 2 } });
    const now = (await trainer.get<BankQuestion>(`/api/questions/${seen.id}`)).body;
    expect(now.question.stem).toEqual(richText('Saved first'));
    // With the newer one in sight both are kept, one behind the other.
    expect((await save(trainer, now, { stem: 'Saved late' })).body.version).toBe(3);
  });

  test('saved ten times at once from one sight is saved once', async () => {
    const seen = await addQuestion(trainer, { stem: 'A race' });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => save(trainer, seen, { stem: `Race ${n}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
  });

  test('names no picture that the bank does not hold', async () => {
    const media = [{ id: 'm1', kind: 'image' as const, file: `${'a'.repeat(64)}.png`, alt: '' }];
    const refused = await trainer.post('/api/questions', { question: buildBankQuestion({ media }) });
    expect([refused.status, refused.body.code]).toEqual([422, 'question-media-unknown']);
  });

  test('says in which quizzes it stands, and with which version', async () => {
    const question = await addQuestion(trainer, { stem: 'Where do I stand' });
    const course = await buildPublishedCourse(app.database, { modules: [{ kind: 'quiz' }] });
    const items = [{ id: question.id, question: question.question, bank: { questionId: question.id, version: 1 } }];
    await app.database.query(
      `update quiz set questions = $2 where id = (select quiz_id from course_module where id = $1)`,
      [course.moduleIds[0], JSON.stringify(items)],
    );
    const { uses, quizzes } = (await trainer.get<BankQuestion>(`/api/questions/${question.id}`)).body;
    expect(quizzes).toBe(1);
    expect(uses).toMatchObject([
      { courseId: course.courseId, moduleId: course.moduleIds[0], state: 'published', version: 1 },
    ]);
  });
});

describe('doubles', () => {
  test('are found by their words, and near ones by their letters', async () => {
    const stem = 'Which sign lets you ask to see the patient alone?';
    const one = await addQuestion(trainer, { name: 'one', stem });
    const same = await addQuestion(trainer, { name: 'same', stem: stem.toUpperCase() });
    const near = await addQuestion(trainer, { name: 'near', stem: stem.replace('the patient', 'a patient') });
    await addQuestion(trainer, { name: 'far', stem: 'How long is a certificate valid?', options: [['Two years', 1], ['Never', 0]] }); // prettier-ignore
    const like = await trainer.get<{ questions: { id: string; same: boolean }[] }>(`/api/questions/${one.id}/like`);
    expect(like.body.questions.map(({ id, same: isSame }) => [id, isSame])).toEqual([
      [same.id, true],
      [near.id, false],
    ]);
    const doubled = await namesFor('state=doubled');
    expect(doubled).toEqual(expect.arrayContaining(['one', 'same', 'near']));
    expect(doubled).not.toContain('far');
  });
});

describe('an edit of many', () => {
  const edit = (client: TestClient, questionIds: string[], what: Record<string, unknown>) =>
    client.post<{ editId: string; changed: number }>('/api/question-edits', { questionIds, edit: what });
  const undo = (client: TestClient, editId: string) =>
    client.post<{ undone: number; kept: number }>(`/api/question-edits/${editId}/undoing`);

  async function three(word: string): Promise<string[]> {
    const ids: string[] = [];
    for (const n of [1, 2, 3])
      ids.push((await addQuestion(trainer, { name: `${word} ${n}`, stem: `${word} ${n}` })).id);
    return ids;
  }

  test('tags them, is found by the tag, and its undoing takes the tag away again', async () => {
    const ids = await three('Tagged');
    const { body } = await edit(trainer, ids, { kind: 'tags', add: ['Τραύμα'], remove: [] });
    expect(body.changed).toBe(3);
    expect(await namesFor('search=τραυμα')).toEqual(['Tagged 1', 'Tagged 2', 'Tagged 3']);
    expect((await undo(trainer, body.editId)).body).toEqual({ undone: 3, kept: 0 });
    expect(await namesFor('search=τραυμα')).toEqual([]);
    expect((await undo(trainer, body.editId)).body).toEqual({ undone: 0, kept: 0 });
  });

  test('its undoing leaves what somebody changed since then', async () => {
    const ids = await three('Kept');
    const { body } = await edit(trainer, ids, { kind: 'tags', add: ['a'], remove: [] });
    await edit(other, ids.slice(0, 1), { kind: 'tags', add: ['b'], remove: [] });
    expect((await undo(trainer, body.editId)).body).toEqual({ undone: 2, kept: 1 });
    expect((await trainer.get<BankQuestion>(`/api/questions/${ids[0]}`)).body.tags).toEqual(['a', 'b']);
  });

  test('puts questions away and brings them back', async () => {
    const ids = await three('Shelf');
    const { body } = await edit(trainer, ids, { kind: 'archive', archived: true });
    expect(await namesFor('search=shelf')).toEqual([]);
    expect(await namesFor('search=shelf&shelf=archived')).toHaveLength(3);
    await undo(trainer, body.editId);
    expect(await namesFor('search=shelf')).toHaveLength(3);
  });

  test('is done to all or to none', async () => {
    const ids = await three('None');
    const gone = '01890a5d-ac96-774b-bcce-b302099a8057';
    const answer = await edit(trainer, [...ids, gone], { kind: 'tags', add: ['none of them'], remove: [] });
    expect(answer.status).toBe(404);
    expect(await namesFor('tag=none%20of%20them')).toEqual([]);
  });

  test('of somebody else is not mine to undo', async () => {
    const ids = await three('Mine');
    const { body } = await edit(trainer, ids, { kind: 'archive', archived: true });
    expect((await undo(other, body.editId)).status).toBe(404);
    const left = await rowOf<{ n: number }>(
      app.database,
      `select count(*)::int as n from bank_question where archived_at is not null and name like 'Mine %'`,
    );
    expect(left?.n).toBe(3);
  });
});
