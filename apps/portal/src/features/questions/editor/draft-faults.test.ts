import type { AnyQuestion, QuestionType } from '@amelie/contract';
import { changeIn } from './list-changes';
import { draftFaults, withName } from './draft-faults';
import { newQuestion } from './new-question';
import { wordsAsText } from './plain-words';

const types: QuestionType[] = [
  ...(['single', 'multiple', 'true-false', 'kprim', 'matching', 'ordering', 'numeric', 'short-text', 'cloze'] as const),
  ...(['hotspot', 'essay', 'situational-judgement', 'branching-case', 'confidence', 'reflection'] as const),
];

const told = (question: AnyQuestion) => draftFaults(question).map(({ code, path }) => `${path.join('.')}: ${code}`);
const stem = wordsAsText('What would you say first?');

test.each(types)('a new %s question misses its words, and says so once', (type) => {
  const faults = told(newQuestion(type, 'en'));
  expect(faults[0]).toBe('stem: words-missing');
  expect(faults.filter((fault) => fault.startsWith('name'))).toEqual([]);
});

test.each(['true-false', 'essay', 'reflection'] as const)('a %s question with words is complete', (type) => {
  expect(told({ ...newQuestion(type, 'en'), stem })).toEqual([]);
});

test('each answer without words is named by its place', () => {
  const question = { ...newQuestion('single', 'en'), stem };
  const [first] = question.options;
  const options = changeIn(question.options, first?.id ?? '', { text: wordsAsText('Alone') });
  expect(told({ ...question, options })).toEqual(['options.1.text: words-missing', 'options.2.text: words-missing']);
});

test('a number that is none is told beside its field', () => {
  expect(told({ ...newQuestion('numeric', 'en'), stem })).toEqual(['answers.0.value: number-wrong']);
  expect(told({ ...newQuestion('essay', 'en'), stem, points: Number.NaN })).toEqual(['points: number-wrong']);
});

test('an image question without an image says that, and not what its size is', () => {
  expect(told({ ...newQuestion('hotspot', 'en'), stem })).toEqual(['image: image-missing', 'regions: too-few']);
});

test('a question without a name is named by its words, gaps left open', () => {
  const cloze = { ...newQuestion('cloze', 'en'), stem: wordsAsText('Ask [[g1]]\nand wait.') };
  expect(withName(cloze).name).toBe('Ask … and wait.');
  expect(withName({ ...cloze, name: 'Asking' }).name).toBe('Asking');
});
