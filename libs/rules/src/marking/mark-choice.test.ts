import type { QuestionOf } from '@amelie/contract';
import { markQuestion } from './mark-question';
import { buildQuestion, noWords, optionsOf, words } from './testing/build-question';

const multiple = (marking: QuestionOf<'multiple'>['marking'], penalty = 0, credits = [1, 1, 0, 0]) =>
  buildQuestion('multiple', { options: optionsOf(...credits), marking, penalty, shuffle: true });

const score = (question: QuestionOf<'multiple'>, ...chosen: string[]) =>
  markQuestion(question, { type: 'multiple', chosen }).score;

describe('a multiple choice with two right of four options', () => {
  test('marked all or nothing earns for the exact set only', () => {
    const question = multiple('all-or-nothing');
    expect(score(question, 'b', 'a')).toBe(1);
    expect(score(question, 'a')).toBe(0);
    expect(score(question, 'a', 'b', 'c')).toBe(0);
  });

  test('marked in part earns a half for one of two, and choosing everything earns nothing', () => {
    const question = multiple('partial');
    expect(score(question, 'a')).toBe(0.5);
    expect(score(question, 'a', 'c')).toBe(0.5);
    expect(score(question, 'a', 'b', 'c')).toBe(0.5);
    expect(score(question, 'a', 'b', 'c', 'd')).toBe(0);
  });

  test('marked with a penalty loses as much for a wrong option as the penalty says, never below nothing', () => {
    expect(score(multiple('penalty', 1), 'a', 'b', 'c')).toBe(0.5);
    expect(score(multiple('penalty', 0.5), 'a', 'b', 'c')).toBe(0.75);
    expect(score(multiple('penalty', 1), 'a', 'c', 'd')).toBe(0);
  });

  test('marked by weights adds them', () => {
    const question = multiple('weighted', 0, [0.75, 0.25, -0.5, 0]);
    expect(score(question, 'a')).toBe(0.75);
    expect(score(question, 'a', 'c')).toBe(0.25);
    expect(score(question, 'b', 'c')).toBe(0);
  });

  test('of three thirds earns everything with all three', () => {
    expect(score(multiple('weighted', 0, [0.33333, 0.33333, 0.33333]), 'a', 'b', 'c')).toBe(1);
  });

  test('tells for the review what was right, wrong, missed and rightly left', () => {
    const { parts } = markQuestion(multiple('partial'), { type: 'multiple', chosen: ['a', 'c'] });
    expect(parts.map(({ verdict }) => verdict)).toEqual(['right', 'missed', 'wrong', 'left']);
  });
});

test('a single choice earns the credit of what was chosen; a negative one costs nothing more', () => {
  const question = buildQuestion('single', { options: optionsOf(1, 0.5, 0, -0.25), shuffle: true });
  const scores = ['a', 'b', 'c', 'd'].map((chosen) => markQuestion(question, { type: 'single', chosen }).score);
  expect(scores).toEqual([1, 0.5, 0, 0]);
  const { parts, told } = markQuestion(question, { type: 'single', chosen: 'b' });
  expect(parts.map(({ verdict }) => verdict)).toEqual(['missed', 'partly', 'left', 'left']);
  expect(told).toEqual(['b']);
});

test('true or false: what was said is right or wrong, and its feedback is told', () => {
  const question = buildQuestion('true-false', { correct: false, feedbackTrue: noWords, feedbackFalse: noWords });
  expect(markQuestion(question, { type: 'true-false', said: true })).toMatchObject({ score: 0, told: ['true'] });
  expect(markQuestion(question, { type: 'true-false', said: false })).toMatchObject({ score: 1, told: ['false'] });
});

describe('a Kprim question', () => {
  const key = [true, true, false, false];
  const kprim = (marking: QuestionOf<'kprim'>['marking']) =>
    buildQuestion('kprim', {
      statements: key.map((correct, index) => ({ id: `s${index}`, text: words('x'), correct, feedback: noWords })),
      marking,
      trueLabel: '',
      falseLabel: '',
      shuffle: true,
    });
  const judged = (right: number, of = 4) => ({
    type: 'kprim' as const,
    said: key
      .slice(0, of)
      .map((correct, index) => ({ statement: `s${index}`, value: index < right ? correct : !correct })),
  });

  test('earns 1 for four right, a half for three, nothing for two', () => {
    expect([4, 3, 2, 1, 0].map((right) => markQuestion(kprim('half'), judged(right)).score)).toEqual([1, 0.5, 0, 0, 0]);
  });

  test('with one statement open earns a half at most', () => {
    expect(markQuestion(kprim('half'), judged(3, 3)).score).toBe(0.5);
  });

  test('may be marked all or nothing, or by the share', () => {
    expect(markQuestion(kprim('all-or-nothing'), judged(3)).score).toBe(0);
    expect(markQuestion(kprim('partial'), judged(3)).score).toBe(0.75);
  });
});
