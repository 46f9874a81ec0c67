import { bandsOf, groupDifferences } from './group-differences';
import { MarkRows } from './mark-table';
import { QuizAnalysis, type AnalysedAttempt } from './quiz-analysis';
import { seededRandom } from './seeded-random';
import { finish } from './steps';

const itemsOf = (...maxMarks: number[]) =>
  maxMarks.map((maxMark, place) => ({ id: `q${place + 1}`, maxMark, guessScore: null, parts: ['a', 'b'] }));

function analysisOf(
  maxMarks: number[],
  rows: (number | null)[][],
  own: (row: number) => Partial<AnalysedAttempt> = () => ({}),
) {
  const analysis = new QuizAnalysis(itemsOf(...maxMarks));
  for (const [row, shares] of rows.entries())
    analysis.add({ shares, told: maxMarks.map(() => []), language: 0, country: -1, ...own(row) });
  return analysis.result(10);
}

/* The five attempts of test-statistics.test.ts, as shares of 1, 1 and 2 marks. */
test('where everybody was asked the same, the figures are Moodle’s', () => {
  const { test: whole, common } = analysisOf(
    [1, 1, 2],
    [
      [1, 1, 1],
      [1, 0, 1],
      [0, 1, 0.5],
      [1, 0, 0],
      [0, 0, 0],
    ],
  );
  expect([whole.mean, whole.median, common]).toEqual([2, 2, 3]);
  expect(whole.internalConsistency).toBeCloseTo(54, 9);
  expect(whole.standardError).toBeCloseTo(Math.sqrt(1.15), 9);
  expect(whole.items[0]?.discrimination).toBeCloseTo(20 / Math.sqrt(0.54), 9);
  expect(whole.items[2]?.alphaIfDeleted).toBeCloseTo(-40, 9);
});

/*
 * Three questions of one mark; half of the people drew the second, half the third.
 *        x1 x2 x3 | earned of asked | T = 3 · share | rest of x1 (of 2) | rest of x2
 *   A     1  1  –      2 of 2            3               2                  2
 *   B     1  0  –      1 of 2            1.5             0                  2
 *   C     1  –  1      2 of 2            3               2
 *   D     0  –  0      0 of 2            0               0
 * x1 with its rest: means .75 and 1; Σ = .25·1 + .25·(−1) + .25·1 + (−.75)(−1) = 1; Σx² = .75, Σr² = 4:
 * discrimination 100 · 1/√(.75·4) = 100/√3. The mean total is 7.5/4.
 */
test('where papers differ, a question is compared with what else its people were asked', () => {
  const { test: whole, common } = analysisOf(
    [1, 1, 1],
    [
      [1, 1, null],
      [1, 0, null],
      [1, null, 1],
      [0, null, 0],
    ],
  );
  expect([whole.mean, whole.median, common]).toEqual([1.875, 2.25, 1]);
  expect(whole.items[0]?.discrimination).toBeCloseTo(100 / Math.sqrt(3), 9);
  expect(whole.items[1]).toMatchObject({ answers: 2, facility: 0.5, discrimination: null, alphaIfDeleted: null });
  // One question alone that everybody was asked has no consistency.
  expect(whole.internalConsistency).toBeNull();
});

/*
 * x1 and x2 were asked of all: marks 1 1 | 1 0 | 0 0, sums 2 1 0. Variances 1/3, 1/3 and 1: α = 2(1 − 2/3) = 2/3.
 */
test('the consistency is that of the questions that everybody was asked', () => {
  const { test: whole } = analysisOf(
    [1, 1, 1],
    [
      [1, 1, null],
      [1, 0, 1],
      [0, 0, 0],
    ],
  );
  expect(whole.internalConsistency).toBeCloseTo(200 / 3, 9);
});

test('who chose what is counted against the total', () => {
  const { curves } = analysisOf([1], [[0], [0], [0], [1], [1], [1]], (row) => ({ told: [[row < 3 ? 'b' : 'a']] }));
  expect(curves[0]?.[0]).toMatchObject({ option: 'a', chosen: 3, byThird: [0, null, 1] });
  expect(curves[0]?.[0]?.pointBiserial).toBeCloseTo(1, 9);
});

describe('bands of similar totals', () => {
  test('hold some twenty people each, and equal totals stay together', () => {
    const bands = bandsOf(Float64Array.from({ length: 40 }, (_, row) => row));
    expect([bands[0], bands[19], bands[20], bands[39]]).toEqual([0, 0, 1, 1]);
    expect(new Set(bandsOf(new Float64Array(100).fill(5))).size).toBe(1);
    expect(new Set(bandsOf(new Float64Array(19))).size).toBe(1);
  });
});

/*
 * The table of differential-functioning.test.ts: in the lower half 6 of 10 and 3 of 10 are right, in the upper half
 * 8 of 10 and 6 of 10; the second question tells the halves apart. The odds ratio is 3.7/1.2.
 */
test('a question harder in the second language is found among people with similar totals', () => {
  const counts = [
    { high: 0, right: 6, wrong: 4, language: 0 },
    { high: 0, right: 3, wrong: 7, language: 1 },
    { high: 1, right: 8, wrong: 2, language: 0 },
    { high: 1, right: 6, wrong: 4, language: 1 },
  ];
  const people = counts.flatMap(({ high, right, wrong, language }) =>
    Array.from({ length: right + wrong }, (_, at) => ({ marks: [at < right ? 1 : 0, 10 * high], language })),
  );
  const rows = new MarkRows([{ maxMark: 1 }, { maxMark: 10 }]);
  for (const { marks } of people) rows.add(marks);
  const found = finish(groupDifferences(rows.table(), (row) => people[row]?.language ?? -1, 10));
  expect(found[0]).toMatchObject({ place: 0, referenceGroup: 0, focalGroup: 1, reference: 20, focal: 20 });
  expect(found[0]?.oddsRatio).toBeCloseTo(37 / 12, 9);
  expect(finish(groupDifferences(rows.table(), (row) => people[row]?.language ?? -1, 21))).toEqual([]);
});

test('a hundred thousand answers are kept in less than twenty megabytes', () => {
  const analysis = new QuizAnalysis(itemsOf(...Array.from({ length: 20 }, () => 1)));
  const random = seededRandom(5);
  const before = process.memoryUsage().arrayBuffers;
  for (let row = 0; row < 5000; row += 1) {
    const shares = Array.from({ length: 20 }, () => Number(random() < 0.6));
    analysis.add({ shares, told: shares.map((share) => [share ? 'a' : 'b']), language: row % 3, country: row % 4 });
  }
  expect(analysis.attempts).toBe(5000);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20e6);
});
