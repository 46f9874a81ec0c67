import { seededRandom } from './seeded-random';
import { finish, type Steps } from './steps';

export interface Interval {
  low: number;
  high: number;
}

export interface BootstrapRule {
  rounds: number;
  seed: number;
  /** 0.95 for an interval of 95 %. */
  level: number;
  /** How many people one draw has; usually as many as there are. */
  size?: number;
}

export const usualBootstrap: BootstrapRule = { rounds: 1000, seed: 20_210_101, level: 0.95 };

/** The value at a share of a sorted list, between its neighbours (type 7, as R does). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return low + (high - low) * (place - Math.floor(place));
}

/**
 * Percentile bootstrap: persons are drawn anew, with replacement, and each statistic is computed for each draw. Draws
 * in which one cannot be computed do not count for it; with fewer than half of them left, it has no interval.
 * @param people how many rows there are
 * @param statistics from the rows drawn, the values in a fixed order; null where one cannot be computed
 */
export function* bootstrapSteps(
  people: number,
  statistics: (rows: Uint32Array) => readonly (number | null)[],
  { rounds, seed, level, size = people }: BootstrapRule = usualBootstrap,
): Steps<(Interval | null)[]> {
  if (people < 2) return [];
  const random = seededRandom(seed);
  const rows = new Uint32Array(size);
  const drawn: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < size; place += 1) rows[place] = Math.floor(random() * people);
    for (const [index, value] of statistics(rows).entries()) {
      const list = (drawn[index] ??= []);
      if (value !== null && Number.isFinite(value)) list.push(value);
    }
    yield;
  }
  return drawn.map((values) => {
    if (values.length < rounds / 2) return null;
    const sorted = Float64Array.from(values).sort();
    return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2) };
  });
}

/** The same, at once. */
export const bootstrap = (...given: Parameters<typeof bootstrapSteps>): (Interval | null)[] =>
  finish(bootstrapSteps(...given));
