import fc from 'fast-check';
import { anyQuestion } from '../../../contract/src/testing/any-question';
import { bestAnswer } from './best-answer';
import { emptyAnswer } from './empty-answer';
import { isAnswered } from './is-answered';
import { markQuestion } from './mark-question';

test('what a page calls answered is what marking calls answered', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const key = bestAnswer(question);
      for (const answer of [emptyAnswer(question.type), ...(key ? [key] : [])])
        expect(isAnswered(answer)).toBe(markQuestion(question, answer).answered);
    }),
    { numRuns: 300 },
  );
});
