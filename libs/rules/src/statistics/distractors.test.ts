import { DistractorAccumulator } from './distractors';
import { seededRandom } from './seeded-random';

/*
 * Totals 1 to 6; the two lowest chose b, the others a. Middles of the ranks: 1/12, 3/12, 5/12 | 7/12, 9/12, 11/12,
 * so the thirds are 1 2 | 3 4 | 5 6. For a: M₁ = 4.5, M₀ = 1.5, s² = 35/12, p = 2/3: 3·√(2/9)/√(35/12) = √(24/35).
 */
test('shows who chose what in each third, and how choosing goes with the total', () => {
  const question = new DistractorAccumulator(['a', 'b', 'c']);
  for (let total = 1; total <= 6; total += 1) question.add([total < 3 ? 'b' : 'a'], total);
  const [a, b, c] = question.result();
  expect(a).toMatchObject({ chosen: 4, byThird: [0, 1, 1] });
  expect(a?.pointBiserial).toBeCloseTo(Math.sqrt(24 / 35), 9);
  expect(b?.pointBiserial).toBeCloseTo(-Math.sqrt(24 / 35), 9);
  expect(b).toMatchObject({ chosen: 2, byThird: [1, 0, 0] });
  expect(c).toMatchObject({ chosen: 0, share: 0, pointBiserial: null });
});

test('keeps people with the same total together', () => {
  const question = new DistractorAccumulator(['a']);
  for (const total of [5, 5, 5, 5]) question.add(['a'], total);
  expect(question.result()[0]).toMatchObject({ byThird: [null, 1, null], pointBiserial: null });
});

test('counts an option once, though it was named twice', () => {
  const question = new DistractorAccumulator(['a']);
  question.add(['a', 'a'], 1);
  expect(question.result()[0]?.chosen).toBe(1);
});

test('takes a hundred thousand answers in a moment', () => {
  const random = seededRandom(1);
  const question = new DistractorAccumulator(['a', 'b']);
  const started = performance.now();
  for (let index = 0; index < 100_000; index += 1)
    question.add([random() < 0.5 ? 'a' : 'b'], Math.floor(random() * 40));
  expect(question.result()[0]?.byThird.every((share) => Math.abs((share ?? 0) - 0.5) < 0.02)).toBe(true);
  expect(performance.now() - started).toBeLessThan(2000);
});
