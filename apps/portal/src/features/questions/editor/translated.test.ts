import { newOption, newQuestion } from './new-question';
import { namedPlace, textPairs, translatedCount, withLanguage, withoutLanguage, withTranslation } from './translated';
import { wordsAsText } from './plain-words';

const question = {
  ...newQuestion('single', 'en'),
  stem: wordsAsText('What first?'),
  options: [
    { ...newOption(1), id: 'a', text: wordsAsText('See her alone') },
    { ...newOption(), id: 'b', text: wordsAsText('Call the police'), feedback: wordsAsText('Ask her first.') },
  ],
};

test('every text that says something stands beside its translation, and no empty one', () => {
  expect(textPairs(question, 'fr').map(({ at }) => at)).toEqual([
    '/stem',
    '/options/a/text',
    '/options/b/text',
    '/options/b/feedback',
  ]);
});

test('what is translated is counted; a text that is emptied is not', () => {
  const stem = { at: '/stem', text: wordsAsText('Que faire d’abord ?') };
  const french = withTranslation(withLanguage(question, 'fr'), 'fr', stem);
  expect(translatedCount(french, 'fr')).toEqual({ done: 1, of: 4 });
  expect(translatedCount(withTranslation(french, 'fr', { ...stem, text: wordsAsText('') }), 'fr').done).toBe(0);
});

test('a language is added once, and never the one in which it is written', () => {
  expect(withLanguage(question, 'en')).toBe(question);
  const twice = withLanguage(withLanguage(question, 'fr'), 'fr');
  expect(twice.translations).toEqual([{ language: 'fr', texts: [] }]);
  expect(withoutLanguage(twice, 'fr').translations).toEqual([]);
});

test('a place is named by numbers that an author sees', () => {
  expect(namedPlace(question, '/options/b/feedback')).toEqual({
    lists: [{ name: 'options', number: 2 }],
    field: 'feedback',
  });
  const essay = {
    ...newQuestion('essay', 'en'),
    rubric: [{ id: 'c', text: 'Tone', weight: 1, levels: [{ id: 'l', text: 'Calm', share: 1 }] }],
  };
  expect(namedPlace(essay, '/rubric/c/levels/l/text')).toEqual({
    lists: [
      { name: 'rubric', number: 1 },
      { name: 'levels', number: 1 },
    ],
    field: 'text',
  });
});
