import { chiSquareTail, incompleteBeta, normalCdf, owenT, studentCdf, studentQuantile } from './distributions';

test.each([
  [0, 0.5],
  [1, 0.841_344_746_068_542_9],
  [1.959_963_984_540_054, 0.975],
  [-3.5, 0.000_232_629_079_035_525_04],
  [6, 1 - 9.865_876_450_376_98e-10],
])('a standard normal value lies below %d with a chance of %d', (z, chance) => {
  expect(normalCdf(z)).toBeCloseTo(chance, 14);
});

/* In closed form: tan(.475π) for one degree of freedom, (2p − 1)/√(2p(1 − p)) for two. */
test.each([
  [1, Math.tan(0.475 * Math.PI)],
  [2, 0.95 / Math.sqrt(2 * 0.975 * 0.025)],
  [4, 2.776_445_105_197_798_7],
])('with %d degrees of freedom, 97.5 %% of Student’s t lie below %d', (freedom, t) => {
  expect(studentQuantile(0.975, freedom)).toBeCloseTo(t, 9);
  expect(studentQuantile(0.025, freedom)).toBeCloseTo(-t, 9);
  expect(studentCdf(t, freedom)).toBeCloseTo(0.975, 12);
});

test('with many degrees of freedom t is nearly normal', () => {
  expect(studentQuantile(0.975, 1e7)).toBeCloseTo(1.959_964, 5);
});

test('with one degree of freedom t is Cauchy’s: P(T ≤ 1) = 3/4', () => {
  expect(studentCdf(1, 1)).toBeCloseTo(0.75, 12);
});

test('I_x(2, 3) is 6x² − 8x³ + 3x⁴', () => {
  for (const x of [0, 0.1, 0.5, 0.9, 1])
    expect(incompleteBeta(x, 2, 3)).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 12);
});

test('χ² of 3.8415 has a p of 5 %', () => {
  expect(chiSquareTail(3.841_458_820_694_124)).toBeCloseTo(0.05, 12);
  expect(chiSquareTail(0)).toBe(1);
});

test('Owen’s T is arctan(a)/2π at nought, and Φ(h)Φ(−h)/2 for a = 1', () => {
  expect(owenT(0, 0.5)).toBeCloseTo(Math.atan(0.5) / (2 * Math.PI), 12);
  expect(owenT(1.2, 1)).toBeCloseTo((normalCdf(1.2) * normalCdf(-1.2)) / 2, 12);
});
