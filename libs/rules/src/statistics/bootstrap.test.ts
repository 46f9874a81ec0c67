import fc from 'fast-check';
import { bootstrap, quantile } from './bootstrap';
import { MarkTable } from './mark-table';
import { seededRandom } from './seeded-random';
import { indicesOf, testIntervals } from './test-intervals';
import { TestAccumulator } from './test-statistics';

const mean = (values: number[]) => (rows: Uint32Array) => [
  [...rows].reduce((sum, row) => sum + (values[row] ?? 0), 0) / rows.length,
];

test('the quantile of 1 2 3 4 at a quarter is 1.75', () => {
  expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
});

test('a share of a half among a hundred lies within about ± 1.96 · √(.25/100) = ± .098', () => {
  const values = Array.from({ length: 100 }, (_, index) => index % 2);
  const [interval] = bootstrap(100, mean(values), { rounds: 2000, seed: 7, level: 0.95 });
  expect(interval?.low).toBeGreaterThan(0.5 - 0.115);
  expect(interval?.low).toBeLessThan(0.5 - 0.08);
  expect(interval?.high).toBeGreaterThan(0.5 + 0.08);
  expect(interval?.high).toBeLessThan(0.5 + 0.115);
});

test('the same answers have the same interval each time', () => {
  const values = [1, 5, 2, 8, 3, 9];
  expect(bootstrap(6, mean(values))).toEqual(bootstrap(6, mean(values)));
});

test('a wider level makes a wider interval, and what can seldom be computed has none', () => {
  const values = [1, 5, 2, 8, 3, 9, 4];
  const [narrow] = bootstrap(7, mean(values), { rounds: 500, seed: 1, level: 0.5 });
  const [wide] = bootstrap(7, mean(values), { rounds: 500, seed: 1, level: 0.99 });
  expect((wide?.high ?? 0) - (wide?.low ?? 0)).toBeGreaterThan((narrow?.high ?? 0) - (narrow?.low ?? 0));
  expect(bootstrap(7, () => [null])).toEqual([null]);
  expect(bootstrap(1, mean(values))).toEqual([]);
});

const items = ['q1', 'q2', 'q3'].map((id, place) => ({ id, maxMark: place + 1, guessScore: null }));
const rows = fc.array(fc.tuple(fc.constantFrom(0, 0.5, 1), fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1.5, 3)), {
  minLength: 4,
  maxLength: 40,
});

test('without drawing, the indices are those of the test', () => {
  fc.assert(
    fc.property(rows, (marks) => {
      const table = new MarkTable(Float64Array.from(marks.flat()), items);
      const accumulator = new TestAccumulator(items);
      for (const row of marks) accumulator.add(row);
      const whole = accumulator.result();
      const [alpha, ...rest] = indicesOf(table, Uint32Array.from(marks.keys()));
      const wanted = [
        whole.internalConsistency,
        ...whole.items.flatMap(({ facility, discrimination }) => [facility, discrimination]),
      ];
      for (const [place, value] of [alpha, ...rest].entries())
        if (value !== null && value !== undefined) expect(value).toBeCloseTo(wanted[place] ?? Number.NaN, 6);
    }),
  );
});

test('an interval holds the index that it is about', () => {
  const marks = Array.from({ length: 60 }, (_, index) => [Number(index % 3 > 0), (index % 5) / 2, (index * 7) % 4]);
  const table = new MarkTable(Float64Array.from(marks.flat()), items);
  const { internalConsistency, items: intervals } = testIntervals(table, items, { rounds: 300, seed: 3, level: 0.95 });
  const [alpha] = indicesOf(table, Uint32Array.from(marks.keys()));
  expect(internalConsistency?.low).toBeLessThan(alpha ?? Number.NaN);
  expect(internalConsistency?.high).toBeGreaterThan(alpha ?? Number.NaN);
  expect(intervals[0]?.facility?.low).toBeLessThan(2 / 3);
  expect(intervals[0]?.facility?.high).toBeGreaterThan(2 / 3);
});

test('draws of fewer people than there are give the interval of all: 20,000 at a share of a half ± .0069', () => {
  const draw = seededRandom(11);
  const rows_ = Array.from({ length: 20_000 }, (_, row) => [row % 2, draw() * 2, draw() * 3]);
  const table = new MarkTable(Float64Array.from(rows_.flat()), items);
  const { items: intervals } = testIntervals(table, items, { rounds: 200, seed: 5, level: 0.95 });
  const { low = 0, high = 0 } = intervals[0]?.facility ?? {};
  // ± 1.96 · √(.25 / 20,000)
  expect(0.5 - low).toBeGreaterThan(0.0069 * 0.8);
  expect(0.5 - low).toBeLessThan(0.0069 * 1.2);
  expect(high - 0.5).toBeGreaterThan(0.0069 * 0.8);
  expect(high - 0.5).toBeLessThan(0.0069 * 1.2);
});
