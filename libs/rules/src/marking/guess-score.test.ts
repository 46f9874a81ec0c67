import fc from 'fast-check';
import { anyQuestion } from '../../../contract/src/testing/any-question';
import { guessScore } from './guess-score';
import { markQuestion } from './mark-question';
import { buildQuestion, noWords, optionsOf, words } from './testing/build-question';

test('guessing among four options with one right and one half right earns three eighths', () => {
  expect(guessScore(buildQuestion('single', { options: optionsOf(1, 0.5, 0, -1), shuffle: true }))).toBe(0.375);
});

test('guessing four statements of a Kprim question earns what all sixteen ways earn on average', () => {
  const statements = [true, false, true, true].map((correct, index) => ({
    id: `s${index}`,
    text: words('x'),
    correct,
    feedback: noWords,
  }));
  const kprim = buildQuestion('kprim', { statements, marking: 'half', trueLabel: '', falseLabel: '', shuffle: true });
  const all = Array.from({ length: 16 }, (_, ways) =>
    markQuestion(kprim, {
      type: 'kprim',
      said: statements.map(({ id }, index) => ({ statement: id, value: ((ways >> index) & 1) === 1 })),
    }),
  );
  expect(guessScore(kprim)).toBe(all.reduce((sum, { score }) => sum + score, 0) / 16);
});

test('guessing an order of three: one of six ways is right', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id, text: words(id) }));
  expect(guessScore(buildQuestion('ordering', { items, marking: 'all-or-nothing' }))).toBeCloseTo(1 / 6, 12);
});

test('nobody guesses more than everything or less than nothing', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const score = guessScore(question) ?? 0;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }),
  );
});
