import fc from 'fast-check';
import { anyQuestion, questionsByType } from '../testing/any-question';
import { Question } from './question';
import { inLanguage, textPlaces } from './question-texts';

test.each(Object.entries(questionsByType))('a %s question passes the check of its shape unchanged', (_, questions) => {
  fc.assert(
    fc.property(questions, (question) => {
      expect(Question.parse(question)).toEqual(question);
    }),
    { numRuns: 50 },
  );
});

test('a translation of every text into itself changes nothing but the language', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const translations = [{ language: 'it' as const, texts: textPlaces(question) }];
      expect(inLanguage({ ...question, translations }, 'it')).toEqual({ ...question, translations, language: 'it' });
    }),
  );
});
