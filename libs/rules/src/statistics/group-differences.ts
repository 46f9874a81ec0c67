import { DifAccumulator, type DifferentialFunctioning } from './differential-functioning';
import type { MarkTable } from './mark-table';
import type { Steps } from './steps';

/** One question between two groups of people, e.g. those who learn in two languages. */
export interface GroupDifference extends DifferentialFunctioning {
  place: number;
  /** Numbers of the groups, as the rows carry them. */
  referenceGroup: number;
  focalGroup: number;
}

/** People of a group that the rows carry; below 0 is none. */
export type GroupOf = (row: number) => number;

const mostBands = 20;
const peopleInBand = 20;

/**
 * Bands of about twenty people with similar totals. With few people each total by itself would hold one group only,
 * and most answers would count for nothing (thick matching, Donoghue and Allen 1993). Equal totals share a band.
 */
export function bandsOf(totals: Float64Array): Uint8Array {
  const bands = Math.max(1, Math.min(mostBands, Math.floor(totals.length / peopleInBand)));
  const sorted = Float64Array.from(totals).sort();
  const starts = Array.from(
    { length: bands - 1 },
    (_, band) => sorted[Math.floor(((band + 1) * totals.length) / bands)] ?? 0,
  );
  return Uint8Array.from(totals, (total) => starts.filter((start) => total >= start).length);
}

function sizesOf(people: number, group: GroupOf): Map<number, number> {
  const sizes = new Map<number, number>();
  for (let row = 0; row < people; row += 1) {
    const of = group(row);
    if (of >= 0) sizes.set(of, (sizes.get(of) ?? 0) + 1);
  }
  return sizes;
}

/** Half of the marks and more is right: the statistic knows right and wrong only. */
const isRight = (mark: number, maxMark: number) => mark >= maxMark / 2;

/**
 * Mantel–Haenszel between the largest group and each other one of at least `fewest` people, for each question.
 * Yields now and then.
 */
export function* groupDifferences(table: MarkTable, group: GroupOf, fewest: number): Steps<GroupDifference[]> {
  const sizes = [...sizesOf(table.attempts, group)].filter(([, size]) => size >= fewest);
  const [reference, ...focals] = sizes.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!reference) return [];
  const bands = bandsOf(table.totals);
  const found: GroupDifference[] = [];
  for (const [place, { maxMark }] of table.places.entries())
    for (const [focal] of focals) {
      const dif = new DifAccumulator();
      for (let row = 0; row < table.attempts; row += 1) {
        const [of, mark] = [group(row), table.mark(row, place)];
        if (Number.isNaN(mark) || (of !== reference[0] && of !== focal)) continue;
        dif.add(of === focal ? 'focal' : 'reference', bands[row] ?? 0, isRight(mark, maxMark));
      }
      const result = dif.result();
      if (result) found.push({ ...result, place, referenceGroup: reference[0], focalGroup: focal });
      yield;
    }
  return found;
}
