import { ownText } from './own-text';

const texts = { en: 'Where?', fr: 'Où ?' };

test('a question is read in the reader’s language where it stands in it', () => {
  expect(ownText(texts, 'fr', 'en')).toEqual({ text: 'Où ?' });
});

test('else in the language of the course, which is said', () => {
  expect(ownText(texts, 'el', 'en')).toEqual({ text: 'Where?', lang: 'en' });
});

test('else in whatever language there is', () => {
  expect(ownText({ it: 'Dove?' }, 'el', 'en')).toEqual({ text: 'Dove?', lang: 'it' });
});
