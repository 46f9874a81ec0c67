import type { AnyQuestion, ImportedQuestion } from '@amelie/contract';
import fc from 'fast-check';
import { questionsByType } from '../../../contract/src/testing/any-question';
import { readMoodleXml } from './read-moodle-xml';
import { writeMarkup } from './write-markup';
import { writeMoodleXml } from './write-moodle-xml';

const bytes = (text: string) => new TextEncoder().encode(text);
const readFile = (text: string) => readMoodleXml({ bytes: bytes(text), file: 'bank.xml', language: 'en' });
const quiz = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inside}\n</quiz>`;
const head = (name: string, text: string) =>
  `<name><text>${name}</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext><defaultgrade>2</defaultgrade>`;

function one(inside: string): ImportedQuestion {
  const [question] = readFile(quiz(inside)).questions;
  if (!question) throw new Error(JSON.stringify(readFile(quiz(inside)).faults));
  return question;
}

const written = [
  'single',
  'multiple',
  'true-false',
  'kprim',
  'matching',
  'ordering',
  'numeric',
  'short-text',
  'cloze',
  'essay',
] as const;

describe.each(written)('a %s question', (type) => {
  test('is written, read and written again, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(questionsByType[type], { minLength: 1, maxLength: 3 }), (questions) => {
        const { text, review } = writeMoodleXml(questions);
        const back = readFile(text);
        expect(back.faults).toEqual([]);
        const again = back.questions.map((imported) => imported.question ?? imported.notes);
        expect(again).toEqual(questions);
        expect(writeMoodleXml(back.questions.flatMap(({ question }) => question ?? []))).toEqual({ text, review });
      }),
      { numRuns: 30 },
    );
  });
});

test('types that Moodle lacks are left out and told', () => {
  fc.assert(
    fc.property(
      fc.oneof(questionsByType['branching-case'], questionsByType.reflection, questionsByType.hotspot),
      (question) => {
        const { text, review } = writeMoodleXml([question]);
        expect(text).not.toContain('<question');
        expect(review).toMatchObject([{ written: false, notes: [{ code: 'type-unknown', found: question.type }] }]);
      },
    ),
    { numRuns: 20 },
  );
});

describe('a file of Moodle', () => {
  test('has choices with fractions, hints and feedback for all', () => {
    const imported =
      one(`<question type="multichoice">${head('Q', '<p>Which?</p>')}<single>false</single><shuffleanswers>0</shuffleanswers>
      <answer fraction="33.33333"><text>A</text><feedback><text>a</text></feedback></answer>
      <answer fraction="66.66667"><text><![CDATA[<b>B</b>]]></text></answer><answer fraction="-50"><text>C</text></answer>
      <hint format="html"><text>Think</text></hint><correctfeedback><text>Well done!</text></correctfeedback>
      <partiallycorrectfeedback><text><![CDATA[<p>Your answer is partially correct.</p>]]></text></partiallycorrectfeedback></question>`);
    expect(imported).toMatchObject({
      verdict: 'changed',
      question: {
        type: 'multiple',
        points: 2,
        marking: 'weighted',
        shuffle: false,
        options: [{ credit: 0.3333333 }, { credit: 0.6666667 }, { credit: -0.5 }],
      },
    });
    expect(imported.notes.map(({ code, found }) => `${code}: ${found}`)).toEqual([
      'feedback-left-out: correctfeedback: Well done!',
      'hint-left-out: Think',
    ]);
  });

  test('has categories, and its questions stand in them', () => {
    const { questions } = readFile(
      quiz(`<question type="category"><category><text>$course$/top/Care/First aid</text></category></question>
      <question type="truefalse">${head('Q', 'It is')}<answer fraction="100"><text>false</text></answer><answer fraction="0"><text>true</text></answer></question>`),
    );
    expect(questions).toMatchObject([
      { category: ['Care', 'First aid'], line: 4, verdict: 'understood', question: { correct: false } },
    ]);
  });

  test('has gaps in its texts', () => {
    const imported = one(
      `<question type="cloze"><name><text>C</text></name><questiontext format="html"><text><![CDATA[<p>She {1:MULTICHOICE:%0%may~=may not#Right, \\} ~%50%can&#39;t} be {2:SAC:=named~*} for {:NM:=2.5:0.5#about} days.</p>]]></text></questiontext></question>`,
    );
    if (imported.question?.type !== 'cloze') throw new Error(JSON.stringify(imported));
    expect(writeMarkup(imported.question.stem)).toBe('<p>She [[g1]] be [[g2]] for [[g3]] days.</p>');
    expect(imported.question.gaps).toMatchObject([
      {
        kind: 'choice',
        weight: 1,
        options: [
          { text: 'may', credit: 0 },
          { text: 'may not', credit: 1 },
          { text: "can't", credit: 0.5 },
        ],
      },
      {
        kind: 'text',
        weight: 2,
        caseSensitive: true,
        answers: [
          { pattern: 'named', credit: 1 },
          { pattern: '*', credit: 0 },
        ],
      },
      { kind: 'numeric', weight: 1, answers: [{ value: 2.5, tolerance: { kind: 'absolute', amount: 0.5 } }] },
    ]);
  });

  test('has pairs, of which some only distract', () => {
    const pair = (text: string, answer: string) =>
      `<subquestion format="html"><text>${text}</text><answer><text>${answer}</text></answer></subquestion>`;
    const { question } = one(
      `<question type="matching">${head('M', 'Match')}${pair('1', 'x')}${pair('2', 'y')}${pair('3', 'x')}${pair('', 'z')}</question>`,
    );
    expect(question).toMatchObject({
      prompts: [{ match: 'c1' }, { match: 'c2' }, { match: 'c1' }],
      choices: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }],
    });
  });

  test('has units: a tenth of a gram is a hundred of the key’s milligrams', () => {
    const { question } =
      one(`<question type="numerical">${head('N', 'Dose?')}<answer fraction="100"><text>100</text><tolerance>5</tolerance></answer>
      <units><unit><multiplier>1</multiplier><unit_name>mg</unit_name></unit><unit><multiplier>0.001</multiplier><unit_name>g</unit_name></unit></units>
      <unitgradingtype>1</unitgradingtype><unitpenalty>0.2</unitpenalty></question>`);
    expect(question).toMatchObject({
      units: [
        { name: 'mg', factor: 1 },
        { name: 'g', factor: 1000 },
      ],
      unitUse: 'required',
      unitPenalty: 0.2,
    });
  });

  test('has words to be chosen in a text, by groups', () => {
    const option = (text: string, group: number) =>
      `<selectoption><text>${text}</text><group>${group}</group></selectoption>`;
    const { question } = one(
      `<question type="gapselect">${head('G', 'A [[1]] and [[3]].')}${option('cat', 1)}${option('dog', 1)}${option('sat', 2)}${option('ran', 2)}</question>`,
    );
    expect(question).toMatchObject({
      gaps: [
        {
          options: [
            { text: 'cat', credit: 1 },
            { text: 'dog', credit: 0 },
          ],
        },
        { options: [{ text: 'sat', credit: 1 }, { text: 'ran' }] },
      ],
    });
  });

  test('brings its pictures along, each question its own', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000000800', 'hex');
    const reading = readFile(
      quiz(
        `<question type="shortanswer"><name><text>P</text></name><questiontext format="html"><text><![CDATA[<p>What? <img src="@@PLUGINFILE@@/a%20b.png" alt="A hand"></p>]]></text><file name="a b.png" path="/" encoding="base64">${png.toString('base64')}</file></questiontext><answer fraction="100"><text>x</text></answer></question>`,
      ),
    );
    expect(reading.questions).toMatchObject([
      { question: { media: [{ id: 'm1', file: 'q1/a b.png', alt: 'A hand' }] } },
    ]);
    expect(reading.files.map(({ file, bytes: found }) => [file, Buffer.from(found).equals(png)])).toEqual([
      ['q1/a b.png', true],
    ]);
    const [question] = reading.questions.flatMap((imported) => imported.question ?? []);
    const again = readFile(
      writeMoodleXml([question as AnyQuestion], (file) => reading.files.find((packed) => packed.file === file)?.bytes)
        .text,
    );
    expect(again.questions[0]?.question).toEqual(question);
    expect(again.files).toEqual(reading.files);
  });

  test('with a type that nobody knows, a script or no key gets a review with its line', () => {
    const { questions } = readFile(
      quiz(`<question type="coderunner">${head('R', 'Run')}</question>
<question type="shortanswer">${head('S', 'Who?<script>steal()</script>')}<answer fraction="100"><text>x</text></answer></question>
<question type="shortanswer">${head('K', 'Who?')}<answer fraction="50"><text>x</text></answer></question>`),
    );
    expect(questions.map(({ line, verdict, notes }) => [line, verdict, notes.map(({ code }) => code)])).toEqual([
      [3, 'left-out', ['type-unknown']],
      [4, 'changed', ['active-content-removed']],
      [5, 'left-out', ['no-key']],
    ]);
  });

  test('with settings that name foreign files or another type is not believed', () => {
    const own = `<amelie>{"media":[{"id":"m9","kind":"image","file":"secret","alt":""}],"type":"essay","points":1e9,"__proto__":{"x":1}}</amelie>`;
    const imported = one(
      `<question type="shortanswer">${head('S', 'Who?')}<answer fraction="100"><text>x</text></answer>${own}</question>`,
    );
    expect(imported).toMatchObject({ verdict: 'left-out', question: null });
    const fair = one(
      `<question type="shortanswer">${head('S', 'Who?')}<answer fraction="100"><text>x</text></answer>${own.replace('1e9', '3')}</question>`,
    );
    expect(fair.question).toMatchObject({ type: 'short-text', points: 3, media: [] });
  });

  test('that is broken is not taken in half, and the line is named', () => {
    const broken = quiz(`<question type="truefalse">${head('Q', 'It is')}</question>\n<question><name></quiz>`);
    expect(readFile(broken)).toMatchObject({ questions: [], faults: [{ code: 'file-unreadable', line: 4 }] });
  });

  test('that is something else, or nothing, is said to be', () => {
    expect(readFile('<html/>').faults).toMatchObject([{ code: 'format-not-found', found: '<html>' }]);
    expect(readFile('').faults).toMatchObject([{ code: 'file-unreadable' }]);
    expect(readFile(quiz('')).faults).toMatchObject([{ code: 'format-not-found' }]);
  });

  test('in another encoding than it says is read and told', () => {
    const text = quiz(
      `<question type="shortanswer">${head('Santé', 'Où ?')}<answer fraction="100"><text>ici</text></answer></question>`,
    );
    const reading = readMoodleXml({ bytes: new Uint8Array(Buffer.from(text, 'latin1')), file: '', language: 'fr' });
    expect(reading).toMatchObject({
      notes: [{ code: 'encoding-guessed', found: 'windows-1252' }],
      questions: [{ name: 'Santé' }],
    });
  });

  test('with ten megabytes of one question leaves that one out', () => {
    const long = `<question type="essay">${head('L', 'x '.repeat(5_000_000))}</question>\n<question type="essay">${head('S', 'Short')}</question>`;
    expect(readFile(quiz(long)).questions.map(({ verdict, line, notes }) => [verdict, line, notes[0]?.code])).toEqual([
      ['left-out', 3, 'too-long'],
      ['understood', 4, undefined],
    ]);
  });
});
