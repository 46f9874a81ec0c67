import { DifAccumulator } from './differential-functioning';

function difOf(strata: [number, number, number, number][]) {
  const dif = new DifAccumulator();
  for (const [stratum, [a, b, c, d]] of strata.entries()) {
    for (let count = 0; count < a; count += 1) dif.add('reference', stratum, true);
    for (let count = 0; count < b; count += 1) dif.add('reference', stratum, false);
    for (let count = 0; count < c; count += 1) dif.add('focal', stratum, true);
    for (let count = 0; count < d; count += 1) dif.add('focal', stratum, false);
  }
  return dif.result();
}

/*
 *             reference      focal
 *            right wrong   right wrong   N    AD/N        BC/N       E(A) = (A+B)(A+C)/N   Var(A)
 *   low        6     4       3     7     20   42/20=2.1   12/20=.6   10·9/20  = 4.5        10·10·9·11/(400·19) = 9900/7600
 *   high       8     2       6     4     20   32/20=1.6   12/20=.6   10·14/20 = 7          10·10·14·6/7600     = 8400/7600
 *   sum       14                              3.7         1.2        11.5                  18300/7600
 *
 *   α = 3.7/1.2, Δ = −2.35 ln α, χ² = (|14 − 11.5| − .5)² · 7600/18300 = 304/183
 *   ln α: P = .65, .6; Q = .35, .4: ΣPR = 1.365+.96 = 2.325; Σ(PS+QR) = .39+.735+.36+.64 = 2.125; ΣQS = .21+.24 = .45
 */
test('a question worked out by hand', () => {
  const dif = difOf([
    [6, 4, 3, 7],
    [8, 2, 6, 4],
  ]);
  expect(dif).toMatchObject({ reference: 20, focal: 20, class: 'A' });
  expect(dif?.oddsRatio).toBeCloseTo(37 / 12, 9);
  expect(dif?.delta).toBeCloseTo(-2.35 * Math.log(37 / 12), 9);
  expect(dif?.chiSquare).toBeCloseTo(304 / 183, 9);
  expect(dif?.standardError).toBeCloseTo(
    2.35 * Math.sqrt(2.325 / (2 * 3.7 ** 2) + 2.125 / (2 * 3.7 * 1.2) + 0.45 / (2 * 1.2 ** 2)),
    9,
  );
});

test('alike in both groups is class A with an odds ratio of one', () => {
  expect(
    difOf([
      [60, 40, 60, 40],
      [80, 20, 40, 10],
    ]),
  ).toMatchObject({ oddsRatio: 1, class: 'A' });
});

test('somewhat harder for one group is class B, much harder is C', () => {
  // Odds 1.8 : 1 → Δ = −1.38; odds 6 : 1 → Δ = −4.2.
  expect(difOf([[360, 200, 300, 300]])).toMatchObject({ class: 'B' });
  expect(difOf([[300, 100, 100, 200]])).toMatchObject({ class: 'C' });
});

test('a large difference among few people is class A: it may be chance', () => {
  expect(difOf([[3, 1, 1, 3]])).toMatchObject({ class: 'A' });
});

test('strata with one group only say nothing, and without any other there is no result', () => {
  expect(difOf([[5, 5, 0, 0]])).toBeNull();
  expect(difOf([[5, 0, 3, 0]])).toBeNull();
});
