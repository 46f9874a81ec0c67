export type Draw = () => number;

/** A whole number from `least` to `most`, both included. */
export function between(draw: Draw, least: number, most: number): number {
  return least + Math.floor(draw() * (most - least + 1));
}

export function oneOf<T>(draw: Draw, all: readonly [T, ...T[]]): T {
  return all[Math.floor(draw() * all.length)] ?? all[0];
}

export type Quotas<T> = readonly (readonly [value: T, count: number])[];

/** As many of each value as its quota says, in drawn order. */
export function dealt<T>(draw: Draw, quotas: Quotas<T>): T[] {
  const cards = quotas.flatMap(([value, count]) => Array.from({ length: count }, () => value));
  const keyed = cards.map((card) => ({ card, place: draw() }));
  return keyed.sort((a, b) => a.place - b.place).map(({ card }) => card);
}

/** One value, each as likely as its weight says. */
export function weighted<T>(draw: Draw, weights: Quotas<T>): T {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let left = draw() * total;
  for (const [value, weight] of weights) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new Error('There is nothing to draw from.');
}
