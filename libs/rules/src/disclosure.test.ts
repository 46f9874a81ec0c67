import fc from 'fast-check';
import { discloseBreakdown } from './disclosure';

const cells = (...counts: number[]) => counts.map((count, index) => ({ key: `c${index}`, count }));
const shown = (...counts: number[]) => discloseBreakdown(cells(...counts)).map((cell) => cell.count);
const published = (counts: number[]) => JSON.stringify(shown(...counts));

/** Every table of whole numbers with this total and number of cells. */
function tablesOf(total: number, width: number): number[][] {
  if (width === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    tablesOf(total - first, width - 1).map((rest) => [first, ...rest]),
  );
}

/** What a reader holds for possible: tables with the same total that round to what is shown. */
function possibleTables(total: number, seen: (number | null)[]): number[][] {
  return tablesOf(total, seen.length).filter((table) =>
    table.every((count, index) => {
      const published = seen[index];
      return published === null || (count >= 10 && Math.round(count / 5) * 5 === published);
    }),
  );
}

describe('the disclosure gate', () => {
  test('large groups are shown, rounded to five', () => {
    expect(shown(41, 58, 33)).toEqual([40, 60, 35]);
  });

  test('a small group takes a second one with it, or the total would tell it', () => {
    expect(shown(3, 41, 60)).toEqual([null, null, 60]);
  });

  test('an empty group is as secret as a small one', () => {
    expect(shown(0, 30, 50)).toEqual([null, null, 50]);
  });

  test('that everybody belongs to one group is not told', () => {
    expect(shown(0, 40, 0)).toEqual([null, null, null]);
  });

  test('two small groups that make less than ten together take a third one with them', () => {
    expect(shown(2, 3, 20, 60)).toEqual([null, null, null, 60]);
  });

  test('groups of nine and nine are not given away by their sum of eighteen', () => {
    expect(shown(9, 9, 12, 60)).toEqual([null, null, null, 60]);
  });

  test('nobody is nothing to show', () => {
    expect(shown(0, 0)).toEqual([null, null]);
    expect(discloseBreakdown([])).toEqual([]);
  });

  test('the threshold and the rounding can be set', () => {
    expect(discloseBreakdown(cells(6, 9), { k: 5, roundTo: 1 }).map((cell) => cell.count)).toEqual([6, 9]);
  });

  test('no hidden cell can be narrowed down to fewer than ten persons from the total and the shown cells', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 3 }), (counts) => {
        const seen = shown(...counts);
        if (seen.every((count) => count === null)) return;
        const tables = possibleTables(
          counts.reduce((all, one) => all + one, 0),
          seen,
        );
        for (const [index, count] of seen.entries()) {
          if (count !== null) continue;
          const values = tables.map((table) => table[index] ?? 0);
          expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(10);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no cell below ten is ever shown, one hidden cell never stands alone, and the same table gets the same answer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const seen = shown(...counts);
        const hidden = counts.filter((_, index) => seen[index] === null);
        expect(counts.every((count, index) => count >= 10 || seen[index] === null)).toBe(true);
        expect(hidden.length).not.toBe(1);
        expect(published(counts)).toBe(JSON.stringify(seen));
      }),
    );
  });

  test('as much is shown as k allows: of large groups nothing is hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 400 }), { minLength: 1, maxLength: 12 }), (counts) => {
        expect(shown(...counts)).not.toContain(null);
      }),
    );
  });
});
