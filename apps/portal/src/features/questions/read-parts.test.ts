import fc from 'fast-check';
import { anyQuestion } from '../../../../../libs/contract/src/testing/any-question';
import { readParts } from './read-parts';

test('a question of any type can be read, and what has a key says what is right', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const parts = readParts(question);
      if (question.type === 'single' || question.type === 'kprim')
        expect(parts.every(({ isRight }) => isRight !== null)).toBe(true);
      if (question.type === 'single') expect(parts.some(({ isRight }) => isRight)).toBe(true);
      if (question.type === 'reflection') expect(parts).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
