import { ItemAccumulator, type TestItem } from './item-statistics';
import type { MarkTable } from './mark-table';
import { Moments } from './moments';
import type { Steps } from './steps';
import { TestAccumulator, type TestStatistics } from './test-statistics';
import { ValueCounts } from './value-counts';

/** Rows between two pauses. */
const slice = 2000;

function* overRows(table: MarkTable, items: readonly TestItem[], places: readonly number[]): Steps<TestStatistics> {
  const test = new TestAccumulator(items);
  const marks = new Array<number>(places.length).fill(0);
  for (let row = 0; row < table.attempts; row += 1) {
    for (let at = 0; at < places.length; at += 1) marks[at] = table.mark(row, places[at] ?? 0);
    test.add(marks);
    if (row % slice === slice - 1) yield;
  }
  return test.result();
}

/** The items among those who were asked them, each with what else they were asked. */
function* eachAmongItsOwn(table: MarkTable, items: readonly TestItem[]): Steps<ItemAccumulator[]> {
  const own = items.map((item) => new ItemAccumulator(item));
  for (let row = 0; row < table.attempts; row += 1) {
    const total = table.total(row);
    for (const [place, item] of own.entries()) {
      const mark = table.mark(row, place);
      if (!Number.isNaN(mark)) item.add(mark, total, table.rest(row, place));
    }
    if (row % slice === slice - 1) yield;
  }
  return own;
}

/** Where papers differ: totals as shares of what was asked, the consistency of what everybody was asked. */
function* ofDifferingPapers(table: MarkTable, items: readonly TestItem[]): Steps<TestStatistics> {
  const common = table.common.flatMap((place) => items[place] ?? []);
  const shared = yield* overRows(table, common, table.common);
  const own = yield* eachAmongItsOwn(table, items);
  const [totals, counts] = [new Moments(), new ValueCounts()];
  for (let row = 0; row < table.attempts; row += 1) {
    totals.add(table.total(row));
    counts.add(table.total(row));
  }
  const pulls = own.reduce((sum, { pull }) => sum + (pull ?? 0), 0);
  const withoutItem = new Map(shared.items.map(({ id, alphaIfDeleted }) => [id, alphaIfDeleted]));
  const { internalConsistency, errorRatio } = shared;
  const { deviation } = totals;
  return {
    attempts: totals.count,
    mean: totals.count === 0 ? null : totals.mean,
    median: counts.median,
    deviation,
    skewness: totals.skewness,
    kurtosis: totals.kurtosis,
    internalConsistency,
    errorRatio,
    standardError: errorRatio === null || deviation === null ? null : (errorRatio * deviation) / 100,
    items: own.map((item) => ({
      ...item.result({ maxMarks: table.most, pulls }),
      alphaIfDeleted: withoutItem.get(item.item.id) ?? null,
    })),
  };
}

/**
 * The statistics of a table, step by step. Where everybody was asked the same they are Moodle's; where questions were
 * drawn or a quiz has changed, a question is compared with the rest of those who were asked it.
 */
export function tableStatistics(table: MarkTable, items: readonly TestItem[]): Steps<TestStatistics> {
  if (!table.isComplete) return ofDifferingPapers(table, items);
  return overRows(
    table,
    items,
    items.map((_, place) => place),
  );
}
