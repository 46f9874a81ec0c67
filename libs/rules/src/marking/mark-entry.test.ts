import type { QuestionOf } from '@amelie/contract';
import { matchesPattern } from './match-pattern';
import { markQuestion } from './mark-question';
import { readNumber, splitUnit } from './read-number';
import { buildQuestion, noWords, optionsOf, words } from './testing/build-question';

test.each([
  ['5', 5],
  [' -1,5 ', -1.5],
  ['−2.5', -2.5],
  ['1 000,5', 1000.5],
  ["1'000.5", 1000.5],
  ['1.000,5', 1000.5],
  ['1,000.5', 1000.5],
  ['1.000.000', 1_000_000],
  ['1.000.000,25', 1_000_000.25],
  ['1.000,000,5', null],
  ['.5', 0.5],
  ['5.', 5],
  ['1e-3', 0.001],
  ['2×10^3', 2000],
  ['1,5 × 10^−2', 0.015],
  ['1/2', null],
  ['', null],
  ['.', null],
  ['12 34', null],
  ['5 mg', null],
  ['1,2,3', null],
  ['NaN', null],
  ['Infinity', null],
  ['9e999', null],
])('the number %j is read as %j', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});

test('a number and its unit may be typed as one', () => {
  expect(splitUnit('5 mg')).toEqual({ number: '5', unit: 'mg' });
  expect(splitUnit('1,5µg/kg')).toEqual({ number: '1,5', unit: 'µg/kg' });
  expect(splitUnit('1e3')).toEqual({ number: '1e3', unit: '' });
});

describe('a numeric question', () => {
  const numeric = (own: Partial<QuestionOf<'numeric'>> = {}) =>
    buildQuestion('numeric', {
      answers: [
        { id: 'a', value: 0.3, tolerance: { kind: 'absolute', amount: 0.1 }, credit: 1, feedback: noWords },
        { id: 'b', value: 0.3, tolerance: { kind: 'relative', amount: 1 }, credit: 0.5, feedback: noWords },
      ],
      otherFeedback: noWords,
      units: [],
      unitUse: 'none',
      unitPenalty: 0,
      ...own,
    });
  const score = (question: QuestionOf<'numeric'>, number: string, unit = '') =>
    markQuestion(question, { type: 'numeric', number, unit }).score;

  test('counts the bounds of its tolerance', () => {
    expect(['0.2', '0,4', '0.40001', '0.6', '0.61', 'x'].map((typed) => score(numeric(), typed))).toEqual([
      1, 1, 0.5, 0.5, 0, 0,
    ]);
  });

  const dose = numeric({
    answers: [{ id: 'a', value: 500, tolerance: { kind: 'absolute', amount: 0 }, credit: 1, feedback: noWords }],
    units: [
      { name: 'mg', factor: 1 },
      { name: 'g', factor: 1000 },
    ],
    unitUse: 'required',
    unitPenalty: 0.25,
  });

  test('takes any of its units', () => {
    expect(score(dose, '500', 'mg')).toBe(1);
    expect(score(dose, '0,5', 'g')).toBe(1);
    expect(score(dose, '0,5 g')).toBe(1);
  });

  test('takes the right number without its unit, or with a wrong one, at a price', () => {
    expect(score(dose, '500')).toBe(0.75);
    expect(score(dose, '500', 'ml')).toBe(0.75);
    expect(score(dose, '500', 'g')).toBe(0.75);
    expect(score(dose, '5', 'mg')).toBe(0);
    expect(score({ ...dose, unitUse: 'optional' }, '500')).toBe(1);
  });

  test('tells the feedback of the answer that fits, or that of all others', () => {
    expect(markQuestion(dose, { type: 'numeric', number: '500', unit: 'mg' }).told).toEqual(['a']);
    expect(markQuestion(dose, { type: 'numeric', number: '7', unit: 'mg' }).told).toEqual(['other']);
  });
});

describe('a pattern', () => {
  const plain = { caseSensitive: false, ignoreAccents: false };
  test.each([
    ['help line', '  Help   LINE ', true],
    ['help*', 'helpline', true],
    ['*line', 'helpline', true],
    ['h*p*e', 'helpline', true],
    ['*', '', true],
    ['a*a', 'a', false],
    ['2 \\* 3', '2 * 3', true],
    ['2 \\* 3', '2 x 3', false],
    ['Σύνδρομος', 'ΣΎΝΔΡΟΜΟΣ', true],
    ['.*', 'anything', false],
  ])('%j with %j: %j', (pattern, text, fits) => {
    expect(matchesPattern(pattern, text, plain)).toBe(fits);
  });

  test('may ignore accents, and may see the case', () => {
    expect(matchesPattern('réfugié', 'refugie', plain)).toBe(false);
    expect(matchesPattern('réfugié', 'refugie', { ...plain, ignoreAccents: true })).toBe(true);
    expect(matchesPattern('WHO', 'who', { ...plain, caseSensitive: true })).toBe(false);
  });

  test('of many stars takes no time on a long text', () => {
    const started = performance.now();
    expect(matchesPattern('a*'.repeat(250), `${'a'.repeat(100_000)}b`.repeat(2), plain)).toBe(true);
    expect(matchesPattern(`${'*a'.repeat(250)}c`, 'a'.repeat(200_000), plain)).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test('a short text earns the best credit of the patterns that fit', () => {
  const answers = [
    { id: 'a', pattern: '*line', credit: 0.5, feedback: noWords },
    { id: 'b', pattern: 'help line', credit: 1, feedback: noWords },
  ];
  const question = buildQuestion('short-text', {
    answers,
    otherFeedback: noWords,
    caseSensitive: false,
    ignoreAccents: false,
  });
  const marks = ['help line', 'hot line', 'phone'].map((text) => markQuestion(question, { type: 'short-text', text }));
  expect(marks.map(({ score }) => score)).toEqual([1, 0.5, 0]);
  expect(marks.map(({ told }) => told)).toEqual([['b'], ['a'], ['other']]);
});

test('gaps earn by their weights: a gap of weight 2 right and one of weight 1 half right make five sixths', () => {
  const question = buildQuestion('cloze', {
    gaps: [
      {
        kind: 'text',
        id: 'g1',
        weight: 2,
        caseSensitive: false,
        answers: [{ id: 'x', pattern: 'alone', credit: 1, feedback: noWords }],
      },
      {
        kind: 'choice',
        id: 'g2',
        weight: 1,
        options: optionsOf(1, 0.5, 0).map((option) => ({ ...option, text: option.id })),
      },
    ],
  });
  const marking = markQuestion(
    { ...question, stem: words('[[g1]] [[g2]]') },
    {
      type: 'cloze',
      filled: [
        { gap: 'g1', value: 'Alone' },
        { gap: 'g2', value: 'b' },
      ],
    },
  );
  expect(marking.score).toBeCloseTo(5 / 6, 12);
  expect(marking.parts.map(({ verdict }) => verdict)).toEqual(['right', 'partly']);
  expect(marking.told).toEqual(['x', 'b']);
});
