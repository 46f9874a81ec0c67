import type { FigureItem } from './quiz-figures';
import { passShare, questionFigures, wholeTest } from './quiz-figures';
import { QuizAnalysis } from './quiz-analysis';

const names = { languages: ['el', 'it'] as const, countries: ['GR'] as const };

const item: FigureItem = {
  about: { itemId: 'q1', text: 'Which?', type: 'single', place: 1, bank: null, changed: false, maxMark: 1 },
  figures: 'chosen',
  parts: [
    { id: 'a', text: 'right', isKey: true },
    { id: 'b', text: 'wrong', isKey: false },
    { id: 'c', text: 'odd', isKey: false },
  ],
};

/** `people` learners; of the question, as many as told chose each option. */
function figuresOf(chosen: string[]) {
  const analysis = new QuizAnalysis([
    { id: 'q1', maxMark: 1, guessScore: 1 / 3, parts: ['a', 'b', 'c'] },
    { id: 'q2', maxMark: 1, guessScore: null, parts: [] },
  ]);
  for (const [row, option] of chosen.entries())
    analysis.add({
      shares: [Number(option === 'a'), Math.floor(row / 4) % 2],
      told: [[option], []],
      language: row % 2,
      country: -1,
    });
  const result = analysis.result(10);
  return { result, question: questionFigures([item], result, names)[0] };
}

const people = (count: number, of: string) => Array.from({ length: count }, () => of);

test('nothing is said of a question that nine people answered', () => {
  const { question } = figuresOf([...people(5, 'a'), ...people(4, 'b')]);
  expect(question).toMatchObject({ answers: null, facility: null, discrimination: null, reading: 'too-few', dif: [] });
  expect(question?.parts.map(({ count }) => count)).toEqual([null, null, null]);
});

test('a choice that two people took is not told; one that nobody took is', () => {
  const rare = figuresOf([...people(20, 'a'), ...people(18, 'b'), ...people(2, 'c')]).question;
  expect(rare?.parts).toMatchObject([
    { count: 20, share: 0.5 },
    { count: 18, share: 0.45 },
    { count: null, share: null, byThird: [null, null, null], pointBiserial: null },
  ]);
  expect(figuresOf([...people(20, 'a'), ...people(20, 'b')]).question?.parts[2]).toMatchObject({ count: 0, share: 0 });
});

test('a choice that all but two took is not told either: the rest would be those two', () => {
  expect(figuresOf([...people(38, 'a'), ...people(2, 'b')]).question?.parts[0]).toMatchObject({ count: null });
});

test('thirds are told from thirty people on', () => {
  expect(figuresOf([...people(15, 'a'), ...people(14, 'b')]).question?.parts[0]?.byThird).toEqual([null, null, null]);
  expect(figuresOf([...people(15, 'a'), ...people(15, 'b')]).question?.parts[0]?.byThird).not.toContain(undefined);
});

test('groups below thirty are compared with a warning, and named', () => {
  const { question } = figuresOf(Array.from({ length: 40 }, (_, row) => (row % 4 < 2 ? 'a' : 'b')));
  expect(question?.dif).toMatchObject([{ by: 'language', reference: 'el', focal: 'it', tooFew: true }]);
});

/* Totals 0, 1 and 2 of two marks, as shares 0, .5 and 1. */
test('the share of who would have passed counts from the cut on', () => {
  const totals: [number, number][] = [
    [0, 1],
    [0.5, 2],
    [1, 1],
  ];
  expect([0.5, 0.51, 1, 0].map((cut) => passShare(totals, cut))).toEqual([0.75, 0.25, 0.25, 1]);
  expect(passShare([], 0.5)).toBe(0);
});

test('the whole test is told in shares of its marks', () => {
  const { result } = figuresOf([...people(20, 'a'), ...people(20, 'b')]);
  const whole = wholeTest(result, { maxMark: 2, passMark: 0.5 });
  expect(whole).toMatchObject({ attempts: 40, passShare: 0.8, commonQuestions: 2 });
  expect(whole?.mean).toBeCloseTo(0.5, 9);
  expect(whole?.tenths.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(40);
});
