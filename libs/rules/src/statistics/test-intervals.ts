import { bootstrapSteps, type BootstrapRule, type Interval, usualBootstrap } from './bootstrap';
import type { TestItem } from './item-statistics';
import type { MarkTable } from './mark-table';
import { finish, type Steps } from './steps';

/** Below this, an index says more about chance than about the question: it is greyed. */
export const fewestForIndices = 30;

export interface TestIntervals {
  internalConsistency: Interval | null;
  items: { id: string; facility: Interval | null; discrimination: Interval | null }[];
}

/** What rounding leaves of equal values is no spread. */
const tinyOf = (square: number, n: number) => 1e-12 * Math.max(1, square / Math.max(1, n));

const varianceOf = (square: number, sum: number, n: number) => Math.max(0, (square - (sum * sum) / n) / (n - 1));

/** Facility and discrimination of one question among the rows drawn in which it was asked. */
function ofPlace(table: MarkTable, place: number, rows: Uint32Array): [number | null, number | null, number] {
  const column = table.columns[place];
  if (!column) return [null, null, 0];
  const { marks, rests } = column;
  let [n, x, xx, r, rr, xr] = [0, 0, 0, 0, 0, 0];
  // This runs a thousand times over everything: plain counting, no iterators.
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const mark = marks[row] ?? Number.NaN;
    if (Number.isNaN(mark)) continue;
    const rest = rests[row] ?? 0;
    n += 1;
    x += mark;
    xx += mark * mark;
    r += rest;
    rr += rest * rest;
    xr += mark * rest;
  }
  const maxMark = table.places[place]?.maxMark ?? 0;
  const [own, others] = [varianceOf(xx, x, n), varianceOf(rr, r, n)];
  const facility = maxMark > 0 && n > 0 ? x / n / maxMark : null;
  if (n < 2 || own <= tinyOf(xx, n) || others <= tinyOf(rr, n)) return [facility, null, own];
  return [facility, (100 * ((xr - (x * r) / n) / (n - 1))) / Math.sqrt(own * others), own];
}

/** The variance of the sum over the questions that everybody was asked. */
function commonVariance(table: MarkTable, rows: Uint32Array): number {
  const isWhole = table.isComplete;
  let [t, tt] = [0, 0];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    let total = isWhole ? table.total(row) : 0;
    if (!isWhole) for (const place of table.common) total += table.mark(row, place);
    t += total;
    tt += total * total;
  }
  const variance = varianceOf(tt, t, rows.length);
  return variance <= tinyOf(tt, rows.length) ? 0 : variance;
}

/** Facility and discrimination of each question and the consistency of the test, for one draw of persons. */
export function indicesOf(table: MarkTable, rows: Uint32Array): (number | null)[] {
  const places = table.places.map((_, place) => ofPlace(table, place, rows));
  const total = commonVariance(table, rows);
  const parts = table.common.reduce((sum, place) => sum + (places[place]?.[2] ?? 0), 0);
  const count = table.common.length;
  const alpha = count < 2 || total === 0 ? null : ((100 * count) / (count - 1)) * (1 - parts / total);
  return [alpha, ...places.flatMap(([facility, discrimination]) => [facility, discrimination])];
}

/** So many marks are looked at in all, so that a large test has its intervals in a second as well. */
const mostLooks = 16_000_000;
/** One draw has no more people than this; fewer rounds than that make no interval. */
const largestDraw = 4000;
const fewestRounds = 200;

/** How large a table is drawn from: fewer rounds and people for a large one, whose intervals are narrow anyway. */
export function drawsFor(
  table: MarkTable,
  { rounds, ...rule }: BootstrapRule = usualBootstrap,
): Required<BootstrapRule> {
  const size = Math.min(table.attempts, largestDraw);
  const looks = Math.max(1, size * table.places.length);
  return { ...rule, size, rounds: Math.min(rounds, Math.max(fewestRounds, Math.floor(mostLooks / looks))) };
}

/**
 * What draws of fewer people than there are spread too far by: the square root of their numbers (m out of n bootstrap,
 * Bickel, Götze and van Zwet 1997). Drawn in around the figure itself.
 */
function drawnIn(interval: Interval | null, value: number | null, by: number): Interval | null {
  if (!interval || value === null || by === 1) return interval;
  return { low: value + (interval.low - value) * by, high: value + (interval.high - value) * by };
}

/** Bootstrap intervals for what is shown of a test, step by step: whoever drives may pause between two draws. */
export function* testIntervalSteps(
  table: MarkTable,
  items: readonly TestItem[],
  rule: BootstrapRule = usualBootstrap,
): Steps<TestIntervals> {
  const draws = drawsFor(table, rule);
  const found = yield* bootstrapSteps(table.attempts, (rows) => indicesOf(table, rows), draws);
  const by = table.attempts === 0 ? 1 : Math.sqrt(draws.size / table.attempts);
  const values = by === 1 ? [] : indicesOf(table, Uint32Array.from(table.totals.keys()));
  const [consistency = null, ...rest] = found.map((one, index) => drawnIn(one, values[index] ?? null, by));
  return {
    internalConsistency: consistency,
    items: items.map(({ id }, place) => ({
      id,
      facility: rest[2 * place] ?? null,
      discrimination: rest[2 * place + 1] ?? null,
    })),
  };
}

/** Bootstrap intervals for what is shown of a test: with fifty people an index can be far from what it says. */
export function testIntervals(
  table: MarkTable,
  items: readonly TestItem[],
  rule: BootstrapRule = usualBootstrap,
): TestIntervals {
  return finish(testIntervalSteps(table, items, rule));
}
