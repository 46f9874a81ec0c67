import { isLanguageTag } from './languages';

test.each(['en', 'el', 'fra', 'fre', 'pt-BR', 'zh-Hant-TW', 'EN-us', 'i-klingon', 'x-private', 'qaa'])(
  '%s names a language',
  (tag) => expect(isLanguageTag(tag)).toBe(true),
);

test.each(['', 'zz', 'english', 'gre k', 'en_GB', 'qua1', '-en', 'qzz'])('%p names none', (tag) =>
  expect(isLanguageTag(tag)).toBe(false),
);
