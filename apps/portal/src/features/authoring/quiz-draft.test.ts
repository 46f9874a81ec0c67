import type { AuthoredQuestion } from '@amelie/contract';
import { type DraftQuiz, isPlain } from './plain-quiz';
import {
  changeKind,
  firstFaultyQuestion,
  markCorrect,
  newQuestion,
  quizFaults,
  removeOption,
  withoutUnusedOptions,
} from './quiz-draft';

const words = { true: 'True', false: 'False' };
const quizOf = (...questions: AuthoredQuestion[]): DraftQuiz => ({
  passMark: 0.8,
  attemptsAllowed: null,
  shuffleOptions: true,
  questions,
});
const written = (): AuthoredQuestion => {
  const question = newQuestion();
  const options = question.options.map((option, place) => ({ ...option, text: `Answer ${place}` }));
  return { ...question, stem: 'Which one?', options };
};
const optionsOfFirst = ({ questions: [first] }: DraftQuiz) => (first && isPlain(first) ? first.options : []);
const rightOnes = (question: AuthoredQuestion) => question.options.map((option) => option.correct);

test('a new question needs its words, and says where', () => {
  const faults = quizFaults(quizOf(written(), newQuestion()));
  expect([...faults.keys()]).toEqual([
    'questions.1.stem',
    'questions.1.options.0.text',
    'questions.1.options.1.text',
    'questions.1.options.2.text',
  ]);
  expect(firstFaultyQuestion(faults)).toBe(1);
});

test('a written quiz can be saved', () => {
  expect(quizFaults(quizOf(written())).size).toBe(0);
  expect(firstFaultyQuestion(new Map([['passMark', 'too_big']]))).toBeNull();
});

test('in a single choice one answer is right, whichever is marked last', () => {
  const question = written();
  expect(rightOnes(markCorrect(question, question.options[2]?.id ?? '', true))).toEqual([false, false, true]);
});

test('in a multiple choice several answers can be right, but not none', () => {
  const multiple = changeKind(written(), 'multiple', words);
  const [first, second] = multiple.options.map((option) => option.id);
  expect(rightOnes(markCorrect(multiple, second ?? '', true))).toEqual([true, true, false]);
  const none = markCorrect(multiple, first ?? '', false);
  expect(quizFaults(quizOf(none)).get('questions.0.options')).toBe('no-correct-option');
});

test('a multiple choice that becomes a single choice keeps its first right answer', () => {
  const multiple = changeKind(written(), 'multiple', words);
  const both = markCorrect(multiple, multiple.options[1]?.id ?? '', true);
  expect(rightOnes(changeKind(both, 'single', words))).toEqual([true, false, false]);
});

test('a statement is true or false', () => {
  const statement = changeKind(written(), 'true-false', words);
  expect(statement.options.map((option) => option.text)).toEqual(['True', 'False']);
  expect(quizFaults(quizOf(statement)).size).toBe(0);
});

test('when the right answer is taken out, another is right', () => {
  const question = written();
  expect(rightOnes(removeOption(question, question.options[0]?.id ?? ''))).toEqual([true, false]);
});

test('an answer that nobody began to write does not keep a quiz from being saved', () => {
  const question = written();
  const options = question.options.map((option, place) => (place === 2 ? { ...option, text: '' } : option));
  const tidy = withoutUnusedOptions(quizOf({ ...question, options }));
  expect(optionsOfFirst(tidy).map((option) => option.text)).toEqual(['Answer 0', 'Answer 1']);
  expect(optionsOfFirst(withoutUnusedOptions(quizOf(newQuestion())))).toHaveLength(3);
});
