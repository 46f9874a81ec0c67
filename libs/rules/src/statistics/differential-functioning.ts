import { chiSquareTail } from './distributions';

/** ETS: A negligible, B moderate, C large. */
export type DifClass = 'A' | 'B' | 'C';

export interface DifferentialFunctioning {
  /** People in strata in which both groups are. */
  reference: number;
  focal: number;
  /** Common odds ratio of being right, reference to focal, at equal totals. */
  oddsRatio: number;
  /** −2.35 · ln of it: below 0, the question is harder for the focal group. */
  delta: number;
  standardError: number;
  /** Mantel–Haenszel χ² with continuity correction, and its p. */
  chiSquare: number;
  p: number;
  class: DifClass;
}

/** One stratum: right and wrong of the reference group, right and wrong of the focal group. */
interface Stratum {
  a: number;
  b: number;
  c: number;
  d: number;
}

/** |Δ| below 1 or not different from 0 is A; 1.5 or more and surely more than 1 is C (Zieky 1993). */
function classOf(delta: number, error: number, p: number): DifClass {
  const size = Math.abs(delta);
  if (size < 1 || p >= 0.05) return 'A';
  return size >= 1.5 && size - 1.645 * error > 1 ? 'C' : 'B';
}

/** Robins, Breslow and Greenland's variance of ln α. */
function logVariance(strata: readonly Stratum[]): number {
  let [r, s, pr, mixed, qs] = [0, 0, 0, 0, 0];
  for (const { a, b, c, d } of strata) {
    const n = a + b + c + d;
    const [p, q, ri, si] = [(a + d) / n, (b + c) / n, (a * d) / n, (b * c) / n];
    r += ri;
    s += si;
    pr += p * ri;
    mixed += p * si + q * ri;
    qs += q * si;
  }
  return pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
}

function chiSquareOf(strata: readonly Stratum[]): number {
  let [found, expected, variance] = [0, 0, 0];
  for (const { a, b, c, d } of strata) {
    const [n, reference, focal, right, wrong] = [a + b + c + d, a + b, c + d, a + c, b + d];
    if (n < 2) continue;
    found += a;
    expected += (reference * right) / n;
    variance += (reference * focal * right * wrong) / (n * n * (n - 1));
  }
  return variance === 0 ? 0 : Math.max(0, Math.abs(found - expected) - 0.5) ** 2 / variance;
}

/** Whether a question is harder in one language or country for people with the same total (Mantel–Haenszel). */
export class DifAccumulator {
  private readonly strata = new Map<number, Stratum>();

  /** @param stratum usually the total, with the question in it */
  add(group: 'reference' | 'focal', stratum: number, right: boolean): void {
    const found = this.strata.get(stratum) ?? { a: 0, b: 0, c: 0, d: 0 };
    if (group === 'reference') found[right ? 'a' : 'b'] += 1;
    else found[right ? 'c' : 'd'] += 1;
    this.strata.set(stratum, found);
  }

  /** Null when no stratum has both groups, or one group is always or never right. */
  result(): DifferentialFunctioning | null {
    const strata = [...this.strata.values()].filter(({ a, b, c, d }) => a + b > 0 && c + d > 0);
    const sum = (of: (stratum: Stratum) => number) => strata.reduce((total, stratum) => total + of(stratum), 0);
    const above = sum(({ a, b, c, d }) => (a * d) / (a + b + c + d));
    const below = sum(({ a, b, c, d }) => (b * c) / (a + b + c + d));
    if (above === 0 || below === 0) return null;
    const oddsRatio = above / below;
    const delta = -2.35 * Math.log(oddsRatio);
    const standardError = 2.35 * Math.sqrt(logVariance(strata));
    const chiSquare = chiSquareOf(strata);
    const p = chiSquareTail(chiSquare);
    return {
      reference: sum(({ a, b }) => a + b),
      focal: sum(({ c, d }) => c + d),
      oddsRatio,
      delta,
      standardError,
      chiSquare,
      p,
      class: classOf(delta, standardError, p),
    };
  }
}
