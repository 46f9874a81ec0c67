import { normalCdf, owenT } from './distributions';
import { Moments } from './moments';

/** One judge's estimates: of a hundred people who are just good enough, the share that would be right. */
export interface AngoffRating {
  item: string;
  share: number;
}

export interface AngoffCut {
  judges: number;
  /** The pass mark, in points and as a share of the most. */
  cut: number;
  share: number;
  /** Between judges; null for one alone. */
  deviation: number | null;
  /** deviation / √judges: how far the mark of another panel may lie from this one. */
  standardError: number | null;
  items: { item: string; mean: number; deviation: number | null }[];
  byJudge: number[];
}

/**
 * The pass mark that a panel sets (Angoff): each judge's estimates, weighed by points, add up to a mark; the cut is
 * their mean. Null when a judge has left an item out: who is missing would move the mark.
 */
export function angoffCut(
  items: readonly { id: string; maxMark: number }[],
  judges: readonly (readonly AngoffRating[])[],
): AngoffCut | null {
  const most = items.reduce((sum, { maxMark }) => sum + maxMark, 0);
  const tables = judges.map((ratings) => new Map(ratings.map(({ item, share }) => [item, share])));
  const complete = tables.every((table) => items.every(({ id }) => table.has(id)));
  if (!complete || tables.length === 0 || most <= 0) return null;
  const cuts = new Moments();
  const byJudge = tables.map((table) =>
    items.reduce((sum, { id, maxMark }) => sum + (table.get(id) ?? 0) * maxMark, 0),
  );
  for (const cut of byJudge) cuts.add(cut);
  return {
    judges: tables.length,
    cut: cuts.mean,
    share: cuts.mean / most,
    deviation: cuts.deviation,
    standardError: cuts.deviation === null ? null : cuts.deviation / Math.sqrt(tables.length),
    items: items.map(({ id }) => {
      const shares = new Moments();
      for (const table of tables) shares.add(table.get(id) ?? 0);
      return { item: id, mean: shares.mean, deviation: shares.deviation };
    }),
    byJudge,
  };
}

export interface Consistency {
  /** The share of people who would be classified alike by a second, equal test. */
  agreement: number;
  /** The same beyond chance (Cohen). */
  kappa: number | null;
}

/**
 * How surely a test of this reliability tells passed from failed at its cut (Peng and Subkoviak 1980): two tests with
 * normal totals that correlate by the reliability. Null without spread or with a reliability that is none.
 */
export function classificationConsistency(test: {
  mean: number | null;
  deviation: number | null;
  /** Alpha in per cent. */
  internalConsistency: number | null;
  cut: number;
}): Consistency | null {
  const { mean, deviation, internalConsistency, cut } = test;
  if (mean === null || deviation === null || deviation <= 0 || internalConsistency === null) return null;
  const reliability = internalConsistency / 100;
  if (reliability < 0 || reliability > 1) return null;
  const z = (cut - mean) / deviation;
  const below = normalCdf(z);
  // Both below: the bivariate normal distribution with equal bounds.
  const both = below - 2 * owenT(z, Math.sqrt((1 - reliability) / (1 + reliability)));
  const spread = below - below * below;
  return { agreement: 1 + 2 * (both - below), kappa: spread <= 0 ? null : (both - below * below) / spread };
}

/** What two halves of a test say of the same people, each at half of the cut: agreement as it was observed. */
export function splitHalfConsistency(halves: readonly { first: boolean; second: boolean }[]): Consistency | null {
  const n = halves.length;
  if (n === 0) return null;
  const share = (of: (half: { first: boolean; second: boolean }) => boolean) => halves.filter(of).length / n;
  const agreement = share(({ first, second }) => first === second);
  const [p, q] = [share(({ first }) => first), share(({ second }) => second)];
  const chance = p * q + (1 - p) * (1 - q);
  return { agreement, kappa: chance >= 1 ? null : (agreement - chance) / (1 - chance) };
}
