import type { QuestionImport, ReviewedImport } from '@amelie/contract';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildArchive } from '../../../../../libs/formats/src/testing/build-archive';
import { hostileArchives } from '../../../../../libs/formats/src/testing/hostile-archives';
import { rowOf } from '../../platform/database/database';
import { buildTrainer } from '../../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../../testing/test-app';
import { sendQuestions } from '../testing/build-bank';
import { readQuestionsApart } from './read-apart';

let app: TestApp;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp({ LIMIT_FILE_MB: '8', LIMIT_QUESTION_FILE_MB: '16' });
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

async function readBack(content: string | Buffer, name = 'questions.xml') {
  const id = await sendQuestions(app, content, { name });
  const about = (await trainer.get<QuestionImport>(`/api/question-imports/${id}`)).body;
  const { body } = await trainer.get<{ questions: ReviewedImport[] }>(`/api/question-imports/${id}/questions`);
  return { about, questions: body.questions };
}

const moodle = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inner}\n</quiz>`;
const trueFalse = (name: string, stem: string) => `<question type="truefalse">
<name><text>${name}</text></name><questiontext format="html"><text><![CDATA[${stem}]]></text></questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>`;

describe('a file that is broken', () => {
  test.each([
    ['XML that ends early', '<quiz>\n\n<question type="truefalse">', 3],
    ['XML with crossed tags', '<quiz>\n<question></quiz></question>', 2],
    ['an entity that nobody declared', '<quiz>\n<question type="truefalse">&boo;</question></quiz>', 2],
    ['a document type with entities', '<!DOCTYPE quiz [<!ENTITY a "aaaa">]>\n<quiz>&a;</quiz>', 1],
    ['bytes that are no text', Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 0, 0]), 1],
  ])('is refused with its line: %s', async (_what, content, line) => {
    const { about, questions } = await readBack(content);
    expect([about.state, about.faults[0]?.line, questions]).toEqual(['refused', line, []]);
  });

  test('with one question of ten megabytes leaves that one out and reads the next', async () => {
    const { about, questions } = await readBack(`::Long::${'word '.repeat(2_000_000)}{=x}\n\n::Short::Is it?{T}`);
    expect(about.state).toBe('read');
    expect(questions.map(({ verdict, line }) => [verdict, line])).toEqual([
      ['left-out', 1],
      ['understood', 3],
    ]);
  });

  test('in an old encoding is read, and says that this was guessed', async () => {
    const { about, questions } = await readBack(Buffer.from('Die \xdcbung?{T}', 'latin1'), 'alt.txt');
    expect([about.notes.map(({ code }) => code), questions[0]?.name]).toEqual([['encoding-guessed'], 'Die Übung?']);
  });
});

test('scripts in a question are taken out, and the review names the line', async () => {
  const stem = '<p onclick="a()">Ask<script>alert(1)</script> first</p><iframe src="https://x.test"></iframe>';
  const { questions } = await readBack(moodle(trueFalse('Scripts', stem)));
  const [question] = questions;
  expect(question?.verdict).toBe('changed');
  expect(question?.notes).toContainEqual(expect.objectContaining({ code: 'active-content-removed', line: 3 }));
  expect(JSON.stringify(question?.question)).not.toMatch(/alert|onclick|iframe|script/);
});

test('a type that nobody knows is left out, and its neighbours are read', async () => {
  const odd = '<question type="hologram"><name><text>Odd</text></name></question>';
  const { questions } = await readBack(moodle(`${trueFalse('One', 'Is it?')}\n${odd}\n${trueFalse('Two', 'Or not?')}`));
  expect(questions.map(({ name, verdict, notes }) => [name, verdict, notes[0]?.code])).toEqual([
    ['One', 'understood', undefined],
    ['Odd', 'left-out', 'type-unknown'],
    ['Two', 'understood', undefined],
  ]);
});

test.each(hostileArchives())('nothing of a hostile archive can be taken: $name', async ({ bytes }) => {
  const { about, questions } = await readBack(bytes(), 'hostile.zip');
  const open = questions.filter(({ verdict }) => verdict !== 'left-out');
  expect(open).toEqual([]);
  // What only shows in files that are no questions is never unpacked.
  if (about.state === 'refused') expect(about.faults[0]?.code).toMatch(/^(archive-|format-not-found|file-unreadable)/);
});

const item = `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="q1" title="One"/>`;

test.each([
  ['a wrong checksum', { claimedCrc: 1 }, 'archive-damaged'],
  ['more than it claims', { claimedSize: 10 }, 'archive-damaged'],
  ['another name inside', { localName: 'other.xml' }, 'archive-unsafe-entry'],
  ['a way out of its folder', { name: '../../q1.xml' }, 'archive-unsafe-entry'],
  ['a symbolic link', { mode: 0o120777 }, 'archive-special-entry'],
  ['a bomb', { content: Buffer.alloc(12 * 1024 * 1024) }, 'archive-limit'],
])('a package of QTI with %s is refused', async (_what, wrong, code) => {
  const { about } = await readBack(buildArchive([{ name: 'q1.xml', content: item, ...wrong }]), 'qti.zip');
  expect([about.state, about.faults[0]?.code]).toEqual(['refused', code]);
});

test('a zip without questions, and one with a file of Moodle in it', async () => {
  const empty = await readBack(buildArchive([{ name: 'readme.md', content: 'Hello' }]), 'empty.zip');
  expect([empty.about.state, empty.about.faults[0]?.code]).toEqual(['refused', 'format-not-found']);
  const zipped = buildArchive([{ name: 'questions.xml', content: moodle(trueFalse('One', 'Is it?')) }]);
  expect((await readBack(zipped, 'zipped.zip')).about).toMatchObject({ state: 'read', format: 'moodle-xml' });
});

test('a reader that calculates without an end is ended, and the file is refused', async () => {
  const program = { file: join(__dirname, '../testing/endless-reader.cjs'), execArgv: [] };
  const read = readQuestionsApart({ importCpuSeconds: 0.5, importMemoryMb: 64 }, program);
  const id = await sendQuestions(app, 'Is it?{T}', { read });
  const { state, faults } = (await trainer.get<QuestionImport>(`/api/question-imports/${id}`)).body;
  expect([state, faults[0]?.code]).toEqual(['refused', 'archive-limit']);
});

test('the reading process reads as it would here', async () => {
  const program = { file: join(__dirname, 'reading-process.ts'), execArgv: ['--import', 'tsx'] };
  const read = readQuestionsApart({ importCpuSeconds: 60, importMemoryMb: 256 }, program);
  const id = await sendQuestions(app, 'Is it?{T}', { read });
  expect((await trainer.get<QuestionImport>(`/api/question-imports/${id}`)).body).toMatchObject({
    ...{ state: 'read', format: 'gift' },
    counts: { understood: 1 },
  });
});

test('after all of that nothing came into the bank, and no file is left behind', async () => {
  expect(await rowOf(app.database, `select count(*)::int as n from bank_question`)).toEqual({ n: 0 });
  expect(await readdir(join(app.config.dataDir, 'uploads'))).toEqual([]);
  expect(await readdir(join(app.config.dataDir, 'files', 'incoming')).catch(() => [])).toEqual([]);
});
