export { changeLanguage, startLanguage, startTexts, storedLanguage, type TextGroup } from './catalogue';
export { formatsOf, type DateStyle, type Formats } from './format';
export { isLanguage, languageNames, languagesInOrder } from './languages';
export { useFormat } from './use-format';
export { T, useLanguage, useT, type MessageKey, type TextValues, type Translate } from './use-t';
export { countryWords, genderWords, professionWords, roleWords } from './words';
