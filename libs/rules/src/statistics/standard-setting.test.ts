import { angoffCut, classificationConsistency, splitHalfConsistency } from './standard-setting';

const items = [
  { id: 'q1', maxMark: 1 },
  { id: 'q2', maxMark: 1 },
  { id: 'q3', maxMark: 2 },
];
const judge = (...shares: number[]) => shares.map((share, place) => ({ item: `q${place + 1}`, share }));

/*
 * Judges:  .5 + .7 + 2·.6 = 2.4 | .6 + .8 + 2·.5 = 2.4 | .7 + .6 + 2·.8 = 2.9
 * Mean 7.7/3; Σ of squares (1/6)² + (1/6)² + (1/3)² = 1/6; deviation √(1/12); standard error √(1/12)/√3 = 1/6.
 */
test('a panel of three sets a mark of 7.7/3 of four points', () => {
  const cut = angoffCut(items, [judge(0.5, 0.7, 0.6), judge(0.6, 0.8, 0.5), judge(0.7, 0.6, 0.8)]);
  expect(cut?.cut).toBeCloseTo(7.7 / 3, 9);
  expect(cut?.share).toBeCloseTo(7.7 / 12, 9);
  expect(cut?.deviation).toBeCloseTo(Math.sqrt(1 / 12), 9);
  expect(cut?.standardError).toBeCloseTo(1 / 6, 9);
  expect(cut?.items[0]).toMatchObject({ item: 'q1' });
  expect(cut?.items[0]?.mean).toBeCloseTo(0.6, 9);
  expect(cut?.items[0]?.deviation).toBeCloseTo(0.1, 9);
});

test('a judge alone has no deviation; a judge with a question left open sets no mark', () => {
  expect(angoffCut(items, [judge(0.5, 0.5, 0.5)])).toMatchObject({ cut: 2, deviation: null, standardError: null });
  expect(angoffCut(items, [judge(0.5, 0.5, 0.5), judge(0.5, 0.5)])).toBeNull();
  expect(angoffCut(items, [])).toBeNull();
});

/*
 * A cut at the mean (z = 0) and a reliability of .5: both below = 1/4 + arcsin(.5)/2π = 1/4 + 1/12 = 1/3,
 * agreement 1 + 2(1/3 − 1/2) = 2/3, κ = (1/3 − 1/4)/(1/2 − 1/4) = 1/3.
 */
test('a cut at the mean with a reliability of a half classifies two thirds alike, a third beyond chance', () => {
  const consistency = classificationConsistency({ mean: 10, deviation: 2, internalConsistency: 50, cut: 10 });
  expect(consistency?.agreement).toBeCloseTo(2 / 3, 9);
  expect(consistency?.kappa).toBeCloseTo(1 / 3, 9);
});

test('a perfect test classifies everybody alike, one of chance only as chance does', () => {
  const at = (internalConsistency: number) =>
    classificationConsistency({ mean: 10, deviation: 2, internalConsistency, cut: 12 });
  expect(at(100)?.agreement).toBeCloseTo(1, 9);
  expect(at(100)?.kappa).toBeCloseTo(1, 9);
  expect(at(0)?.kappa).toBeCloseTo(0, 9);
  expect(at(-5)).toBeNull();
});

/* Of ten: 4 pass both, 3 fail both, 2 pass the first only, 1 the second only. Agreement .7; chance .6·.5 + .4·.5 = .5; κ = .2/.5. */
test('two halves agree on seven of ten, by .4 beyond chance', () => {
  const halves = [
    ...Array.from({ length: 4 }, () => ({ first: true, second: true })),
    ...Array.from({ length: 3 }, () => ({ first: false, second: false })),
    ...Array.from({ length: 2 }, () => ({ first: true, second: false })),
    { first: false, second: true },
  ];
  expect(splitHalfConsistency(halves)?.agreement).toBeCloseTo(0.7, 9);
  expect(splitHalfConsistency(halves)?.kappa).toBeCloseTo(0.4, 9);
  expect(splitHalfConsistency([])).toBeNull();
});
