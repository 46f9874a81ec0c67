import fc from 'fast-check';
import { ItemAccumulator } from './item-statistics';
import { Moments } from './moments';
import { chooseAttempts, TestAccumulator, type TestStatistics } from './test-statistics';

function statisticsOf(rows: number[][], maxMarks: number[]): TestStatistics {
  const test = new TestAccumulator(
    maxMarks.map((maxMark, place) => ({ id: `q${place + 1}`, maxMark, guessScore: null })),
  );
  for (const row of rows) test.add(row);
  return test.result();
}

/** To 1e-9 of the value, or of one where it is smaller. */
function expectNear(found: number | null | undefined, wanted: number): void {
  expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)));
}

/*
 * Five attempts at three questions of 1, 1 and 2 points.
 *
 *        x1 x2 x3 | T | R1 = T − x1 | R2 | R3
 *   A     1  1  2 | 4 |  3          |  3 |  2
 *   B     1  0  2 | 3 |  2          |  3 |  1
 *   C     0  1  1 | 2 |  2          |  1 |  1
 *   D     1  0  0 | 1 |  0          |  1 |  1
 *   E     0  0  0 | 0 |  0          |  0 |  0
 *   mean .6 .4  1 | 2 | 1.4         |1.6 |  1
 *   Σ(x−x̄)²: 1.2, 1.2, 4 | 10 | 7.2 | 7.2 | 2      variances (÷ 4): .3, .3, 1 | 2.5 | 1.8 | 1.8 | .5
 *   Σ(x−x̄)(T−2): x1: 2+1−1 = 2; x2: 2+0 = 2; x3: 2+1+0+1+2 = 6      Cov(x,T): .5, .5, 1.5
 *   Cov(x,R) = Cov(x,T) − Var(x): .2, .2, .5
 *   Cov_max, both lists sorted: x1 0 0 1 1 1 with R1 0 0 2 2 3: .6+.6+1.6 = 2.8 → .7
 *                               x2 0 0 0 1 1 with R2 0 1 1 3 3: 1.4+1.4 = 2.8 → .7
 *                               x3 0 0 1 2 2 with R3 0 1 1 1 2: 1+0+0+0+1 = 2 → .5
 */
describe('a test worked out by hand', () => {
  const rows = [
    [1, 1, 2],
    [1, 0, 2],
    [0, 1, 1],
    [1, 0, 0],
    [0, 0, 0],
  ];
  const test1 = statisticsOf(rows, [1, 1, 2]);
  const [q1, q2, q3] = test1.items;

  test('has its mean, median and deviation', () => {
    expect([test1.attempts, test1.mean, test1.median]).toEqual([5, 2, 2]);
    expectNear(test1.deviation, Math.sqrt(2.5));
  });

  test('is not skewed, and flat: m2 = 2, m4 = 6.8, k4 = 25(6·6.8 − 3·4·4)/24 = −7.5, ÷ 2.5² = −1.2', () => {
    expectNear(test1.skewness, 0);
    expectNear(test1.kurtosis, -1.2);
  });

  test('is consistent by 100 · 3/2 · (1 − 1.6/2.5) = 54; error ratio 100·√.46; standard error √.46 · √2.5', () => {
    expectNear(test1.internalConsistency, 54);
    expectNear(test1.errorRatio, 100 * Math.sqrt(0.46));
    expectNear(test1.standardError, Math.sqrt(1.15));
  });

  test('has facilities .6, .4 and 1/2', () => {
    expectNear(q1?.facility, 0.6);
    expectNear(q2?.facility, 0.4);
    expectNear(q3?.facility, 0.5);
    expectNear(q1?.deviation, Math.sqrt(0.3));
  });

  test('discriminates by 100 · .2/√(.3·1.8) and 100 · .5/√(1·.5)', () => {
    expectNear(q1?.discrimination, 20 / Math.sqrt(0.54));
    expectNear(q3?.discrimination, 50 / Math.sqrt(0.5));
  });

  test('discriminates as efficiently as .2 of .7, and as well as it can', () => {
    expectNear(q1?.discriminationEfficiency, 200 / 7);
    expectNear(q2?.discriminationEfficiency, 200 / 7);
    expectNear(q3?.discriminationEfficiency, 100);
  });

  test('was meant to weigh 1 : 1 : 2, and weighs √.5 : √.5 : √1.5 = 1 : 1 : √3', () => {
    expect(test1.items.map(({ intendedWeight }) => intendedWeight)).toEqual([25, 25, 50]);
    expectNear(q1?.effectiveWeight, 100 / (2 + Math.sqrt(3)));
    expectNear(q3?.effectiveWeight, (100 * Math.sqrt(3)) / (2 + Math.sqrt(3)));
  });

  test('would be consistent by 2(1 − 1.3/1.8) without the first question, by 2(1 − .6/.5) without the last', () => {
    expectNear(q1?.alphaIfDeleted, 500 / 9);
    expectNear(q3?.alphaIfDeleted, -40);
  });
});

test('0, 0, 0 and 4 are skewed by 2 with a kurtosis of 4: m2 = 3, m3 = 6, m4 = 21; k2 = 4, k3 = 16·6/6 = 16, k4 = 16(105 − 81)/6 = 64', () => {
  const moments = new Moments();
  for (const value of [0, 0, 0, 4]) moments.add(value);
  expectNear(moments.skewness, 2);
  expectNear(moments.kurtosis, 4);
});

test('a question against all others has no effective weight and is flagged: Cov(x,T) of 0 1 with 4 1 is −1.5', () => {
  const [odd, even] = statisticsOf(
    [
      [0, 4],
      [1, 0],
    ],
    [1, 4],
  ).items;
  expect(odd).toMatchObject({ effectiveWeight: null, negativeCovariance: true });
  expectNear(odd?.discrimination, -100);
  expectNear(even?.effectiveWeight, 100);
});

test('what has no spread has no index, and an empty test nothing at all', () => {
  const { items, internalConsistency, skewness } = statisticsOf(
    [
      [1, 0],
      [1, 0],
      [1, 0],
    ],
    [1, 1],
  );
  expect(items[0]).toMatchObject({
    facility: 1,
    discrimination: null,
    discriminationEfficiency: null,
    alphaIfDeleted: null,
  });
  expect([internalConsistency, skewness]).toEqual([null, null]);
  expect(statisticsOf([], [1])).toMatchObject({
    attempts: 0,
    mean: null,
    median: null,
    deviation: null,
    items: [{ facility: null }],
  });
});

test('a question drawn at random is compared with the whole total, as Moodle does', () => {
  const item = new ItemAccumulator({ id: 'q', maxMark: 1, guessScore: 0.25 });
  for (const [mark, total] of [
    [1, 3],
    [0, 1],
    [1, 2],
  ] as const)
    item.add(mark, total, total);
  // Marks 1 0 1 with totals 3 1 2: Cov = .5, variances 1/3 and 1.
  expectNear(item.result({ maxMarks: 1, pulls: 1 }).discrimination, 50 / Math.sqrt(1 / 3));
});

test('one pass over the attempts gives what two passes by the formulas give', () => {
  const mark = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1, 2);
  const matrix = fc
    .integer({ min: 2, max: 5 })
    .chain((wide) => fc.array(fc.array(mark, { minLength: wide, maxLength: wide }), { minLength: 4, maxLength: 30 }));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const mean = (values: number[]) => sum(values) / values.length;
  const cov = (a: number[], b: number[]) =>
    sum(a.map((value, index) => (value - mean(a)) * ((b[index] ?? 0) - mean(b)))) / (a.length - 1);
  const sorted = (values: number[]) => [...values].sort((a, b) => a - b);
  fc.assert(
    fc.property(matrix, (rows) => {
      const columns = (rows[0] ?? []).map((_, place) => rows.map((row) => row[place] ?? 0));
      const totals = rows.map(sum);
      const found = statisticsOf(
        rows,
        columns.map(() => 2),
      );
      expectNear(found.mean, mean(totals));
      expectNear(
        found.median,
        (sorted(totals)[Math.floor((totals.length - 1) / 2)] ?? 0) / 2 +
          (sorted(totals)[Math.floor(totals.length / 2)] ?? 0) / 2,
      );
      for (const [place, x] of columns.entries()) {
        const rest = totals.map((total, index) => total - (x[index] ?? 0));
        const item = found.items[place];
        if (cov(x, x) > 1e-9 && cov(rest, rest) > 1e-9) {
          expectNear(item?.discrimination, (100 * cov(x, rest)) / Math.sqrt(cov(x, x) * cov(rest, rest)));
          expectNear(item?.discriminationEfficiency, (100 * cov(x, rest)) / cov(sorted(x), sorted(rest)));
        }
      }
      if (cov(totals, totals) > 1e-9)
        expectNear(
          found.internalConsistency,
          ((100 * columns.length) / (columns.length - 1)) *
            (1 - sum(columns.map((x) => cov(x, x))) / cov(totals, totals)),
        );
    }),
    { numRuns: 200 },
  );
});

test('a person’s first, last or best attempt counts, or all of them', () => {
  const attempts = [{ total: 2 }, { total: 5 }, { total: 3 }];
  const chosen = (['first', 'last', 'highest', 'all'] as const).map((choice) =>
    chooseAttempts(attempts, choice).map(({ total }) => total),
  );
  expect(chosen).toEqual([[2], [3], [5], [2, 5, 3]]);
});
