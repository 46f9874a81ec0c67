import fc from 'fast-check';
import { gradeAllOrNothing } from './grade-question';

describe('a question', () => {
  test('the right option earns all points', () => {
    expect(gradeAllOrNothing(['a'], ['a'], 3)).toBe(3);
  });

  test('a wrong option earns nothing', () => {
    expect(gradeAllOrNothing(['a'], ['b'], 3)).toBe(0);
  });

  test('no answer earns nothing', () => {
    expect(gradeAllOrNothing(['a'], [], 3)).toBe(0);
  });

  test('a half-right multiple choice earns nothing', () => {
    expect(gradeAllOrNothing(['a', 'b'], ['a'], 3)).toBe(0);
  });

  test('all right options and a wrong one earn nothing', () => {
    expect(gradeAllOrNothing(['a', 'b'], ['a', 'b', 'c'], 3)).toBe(0);
  });

  test('the order of choosing does not matter', () => {
    expect(gradeAllOrNothing(['a', 'b'], ['b', 'a', 'b'], 3)).toBe(3);
  });

  test('a question without a key earns nothing, answered or not', () => {
    expect(gradeAllOrNothing([], [], 3)).toBe(0);
  });

  test('only the exact set of right options earns, and then everything', () => {
    const options = ['a', 'b', 'c', 'd', 'e'];
    const some = fc.uniqueArray(fc.constantFrom(...options));
    fc.assert(
      fc.property(some, some, fc.integer({ min: 1, max: 100 }), (key, chosen, points) => {
        const exact = key.length > 0 && options.every((id) => key.includes(id) === chosen.includes(id));
        expect(gradeAllOrNothing(key, chosen, points)).toBe(exact ? points : 0);
      }),
    );
  });
});
