import type { AnyQuestion, ImportedQuestion } from '@amelie/contract';
import fc from 'fast-check';
import { questionsByType } from '../../../contract/src/testing/any-question';
import { readGift } from './read-gift';
import { writeGift } from './write-gift';
import { writeMarkup } from './write-markup';

const read = (text: string) => readGift({ bytes: new TextEncoder().encode(text), file: '', language: 'en' });

function one(text: string): ImportedQuestion {
  const [question, ...more] = read(text).questions;
  if (!question || more.length > 0) throw new Error(`${more.length + 1} questions`);
  return question;
}

function question<T extends AnyQuestion['type']>(text: string, type: T): Extract<AnyQuestion, { type: T }> {
  const found = one(text).question;
  if (found?.type !== type) throw new Error(JSON.stringify(one(text)));
  return found as Extract<AnyQuestion, { type: T }>;
}

describe('a GIFT question', () => {
  test('with a tilde is a choice, its weights and feedback kept', () => {
    const { options, stem } = question(
      'Who may be told?{~Police #Not without consent ~%50%A social worker =Nobody\\: first ask her#Right}',
      'single',
    );
    expect(writeMarkup(stem)).toBe('<p>Who may be told?</p>');
    expect(
      options.map(({ id, credit, text, feedback }) => [id, credit, writeMarkup(text), writeMarkup(feedback)]),
    ).toEqual([
      ['a1', 0, '<p>Police</p>', '<p>Not without consent</p>'],
      ['a2', 0.5, '<p>A social worker</p>', ''],
      ['a3', 1, '<p>Nobody: first ask her</p>', '<p>Right</p>'],
    ]);
  });

  test('without any full mark lets several be chosen', () => {
    const { options, marking } = question('Two?{~%-50%No ~%50%A ~%50%B ~C}', 'multiple');
    expect([marking, options.map(({ credit }) => credit)]).toEqual(['weighted', [-0.5, 0.5, 0.5, 0]]);
  });

  test('with text behind its braces has its missing word there', () => {
    expect(writeMarkup(question('She is {~a =not ~b} alone.', 'single').stem)).toBe('<p>She is _____ alone.</p>');
  });

  test.each([
    ['T', true],
    ['TRUE', true],
    ['F', false],
    ['FALSE', false],
  ])('{%s} is true or false', (said, correct) => {
    expect(question(`It is.{${said}#no#yes####all}`, 'true-false')).toMatchObject({
      correct,
      [correct ? 'feedbackTrue' : 'feedbackFalse']: { content: [{ content: [{ text: 'yes' }] }] },
      [correct ? 'feedbackFalse' : 'feedbackTrue']: { content: [{ content: [{ text: 'no' }] }] },
      feedback: { content: [{ content: [{ text: 'all' }] }] },
    });
  });

  test('with equals signs only is a short answer', () => {
    const { answers } = question('Who?{=no one#good =%50%nobody}', 'short-text');
    expect(answers.map(({ pattern, credit }) => [pattern, credit])).toEqual([
      ['no one', 1],
      ['nobody', 0.5],
    ]);
  });

  test('with arrows is a matching', () => {
    const { prompts, choices } = question(
      'Match.{=Athens->Greece =Patras -> Greece =Rome->Italy = -> Spain}',
      'matching',
    );
    expect(prompts.map(({ id, match }) => [id, match])).toEqual([
      ['p1', 'c1'],
      ['p2', 'c1'],
      ['p3', 'c2'],
    ]);
    expect(choices.map(({ text }) => writeMarkup(text))).toEqual(['<p>Greece</p>', '<p>Italy</p>', '<p>Spain</p>']);
  });

  test.each([
    ['{#1822:5}', [[1822, 5, 1]]],
    ['{#3.141..3.143}', [[3.142, 0.001, 1]]],
    ['{#7}', [[7, 0, 1]]],
    ['{#-2,5:0,5}', [[-2.5, 0.5, 1]]],
    [
      '{#=1822:0 =%50%1822:2}',
      [
        [1822, 0, 1],
        [1822, 2, 0.5],
      ],
    ],
  ])('%s asks for a number', (section, expected) => {
    const { answers } = question(`When?${section}`, 'numeric');
    expect(answers.map(({ value, tolerance, credit }) => [value, tolerance.amount, credit])).toEqual(expected);
  });

  test('with empty braces is an essay', () => {
    expect(question('Write.{}', 'essay').rubric).toEqual([]);
  });

  test('has its name, category, tags and format', () => {
    const { questions } = read(
      '$CATEGORY: $course$/top/Care/A//B\n\n// [tag:law] [id:7]\n::Q 1::[html]<b>Why</b>?{=x}',
    );
    expect(questions).toMatchObject([
      { name: 'Q 1', line: 4, category: ['Care', 'A/B'], verdict: 'understood', question: { tags: ['law'] } },
    ]);
  });

  test('in Markdown has its bold words and links', () => {
    const { questions } = read('[markdown]Is **she** _safe_, see [WHO](https://who.int)?{T}');
    expect(questions[0]?.question && writeMarkup(questions[0].question.stem)).toBe(
      '<p>Is <strong>she</strong> <em>safe</em>, see <a href="https://who.int">WHO</a>?</p>',
    );
  });

  test('keeps blank lines between its answers together, and no others', () => {
    const { questions } = read('One?{\n=a\n\n~b\n}\n\nTwo?{\n\nThree?{=c}');
    expect(questions.map(({ line, verdict }) => [line, verdict])).toEqual([
      [1, 'understood'],
      [7, 'left-out'],
      [9, 'understood'],
    ]);
  });
});

describe('what GIFT cannot say', () => {
  test('is named with its line: a brace that is not closed, a text without a question, a name that was made', () => {
    const { questions } = read('::a::Open {=x\n\nOnly words.\n\nNo name?{=x}');
    expect(questions.map(({ line, verdict, notes }) => [line, verdict, notes.map(({ code }) => code)])).toEqual([
      [1, 'left-out', ['shape-wrong']],
      [3, 'left-out', ['type-unknown']],
      [5, 'understood', ['name-made']],
    ]);
  });

  test('is told when it is written: kinds that it does not know, marking by weights only', () => {
    fc.assert(
      fc.property(questionsByType.kprim, questionsByType.multiple, (kprim, multiple) => {
        const { review, text } = writeGift([kprim, multiple]);
        expect(review[0]).toMatchObject({ written: false, notes: [{ code: 'type-unknown', found: 'kprim' }] });
        const changed = multiple.type === 'multiple' && multiple.marking !== 'weighted';
        expect(review[1]?.notes.some(({ code }) => code === 'marking-changed')).toBe(changed);
        expect(read(text).questions).toHaveLength(1);
      }),
    );
  });
});

const carried = ['single', 'multiple', 'true-false', 'matching', 'numeric', 'short-text', 'essay'] as const;

test.each(carried)('%s: written, read and written again is the same', (type) => {
  fc.assert(
    fc.property(fc.array(questionsByType[type], { minLength: 1, maxLength: 3 }), (all) => {
      const questions = all.filter((_, index) => writeGift(all).review[index]?.written);
      fc.pre(questions.length > 0);
      const { text } = writeGift(questions);
      const back = read(text);
      expect(back.faults).toEqual([]);
      const again = back.questions.flatMap((one) => one.question ?? []);
      expect(again).toHaveLength(questions.length);
      expect(writeGift(again).text).toBe(text);
    }),
    { numRuns: 100 },
  );
});

test.each(['single', 'true-false'] as const)('%s: nothing is lost on the way', (type) => {
  fc.assert(
    fc.property(questionsByType[type], (whole) => {
      const [back] = read(writeGift([whole]).text).questions;
      const shuffled = whole.type === 'single' ? { ...whole, shuffle: true } : whole;
      expect(back?.question).toEqual({ ...shuffled, language: 'en' });
    }),
    { numRuns: 100 },
  );
});

test.each(['\\', 'a\\', '\\ \\', 'a ] \\', 'a\\]', ']\\ \\]'])(
  'an objective that is %j comes back as it was',
  (objective) => {
    const [plain] = read('Is it?{T}').questions;
    if (!plain?.question) throw new Error('not read');
    const whole = { ...plain.question, objectives: [objective, 'another one'], tags: [objective], source: objective };
    const { text, review } = writeGift([whole]);
    expect(review[0]?.notes).toEqual([]);
    expect(read(text).questions[0]?.question).toEqual(whole);
    expect(writeGift([whole]).text).toBe(text);
  },
);

test('ten megabytes of one question are left out with their line, and the next one is read', () => {
  const started = performance.now();
  const { questions } = read(`::Long::${'word '.repeat(2_000_000)}{=x}\n\n::Short::Is it?{T}`);
  expect(questions.map(({ verdict, line, notes }) => [verdict, line, notes[0]?.code])).toEqual([
    ['left-out', 1, 'too-long'],
    ['understood', 3, undefined],
  ]);
  expect(performance.now() - started).toBeLessThan(3000);
});

test('any bytes get a review', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc
          .string({ unit: fc.constantFrom(...'{}~=#:\\%->[] \nTa1.'), maxLength: 60 })
          .map((text) => new TextEncoder().encode(text)),
        fc.uint8Array({ maxLength: 200 }),
      ),
      (bytes) => {
        const reading = readGift({ bytes, file: '', language: 'en' });
        expect(reading.questions.length + reading.faults.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});
