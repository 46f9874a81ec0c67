import { readAiken } from './read-aiken';
import { writeMarkup } from './write-markup';

const read = (text: string) => readAiken({ bytes: new TextEncoder().encode(text), file: '', language: 'en' });

test('a question, its options and the letter of the right one', () => {
  const { questions, faults } = read('Who <decides>?\r\nA) The police\r\nB. The person\r\nANSWER: B\r\n');
  expect(faults).toEqual([]);
  const [one] = questions;
  if (one?.question?.type !== 'single') throw new Error('no single choice');
  expect(one).toMatchObject({ verdict: 'understood', line: 1, name: 'Who <decides>?' });
  expect(writeMarkup(one.question.stem)).toBe('<p>Who &lt;decides&gt;?</p>');
  expect(one.question.options.map(({ text, credit }) => [writeMarkup(text), credit])).toEqual([
    ['<p>The police</p>', 0],
    ['<p>The person</p>', 1],
  ]);
});

test('several questions, one of several lines and with blank lines', () => {
  const { questions } = read('One,\ngoes on\n\nA) x\nB) y\n\nANSWER: A\nTwo\nA) x\nB) y\nANSWER: B');
  expect(questions.map(({ line, verdict }) => [line, verdict])).toEqual([
    [1, 'understood'],
    [8, 'understood'],
  ]);
});

test('what is wrong is named with its line', () => {
  const { questions } = read(
    'No answer\nA) x\nB) y\nWrong letter\nA) x\nB) y\nANSWER: D\nOne option\nA) x\nANSWER: A\nSeveral\nA) x\nB) y\nANSWER: A, B',
  );
  expect(
    questions.map(({ line, verdict, notes }) => [line, verdict, notes.map((note) => `${note.code} ${note.line}`)]),
  ).toEqual([
    [1, 'left-out', ['no-key 1']],
    [4, 'left-out', ['no-key 7']],
    [8, 'left-out', ['shape-wrong 8']],
    [11, 'changed', ['type-changed 14']],
  ]);
});

test('an empty file has no questions', () => {
  expect(read('\n \n').faults).toMatchObject([{ code: 'format-not-found' }]);
});
