import { bestLanguage, isLanguage } from './languages';

test('the first wish that the platform speaks wins', () => {
  expect(bestLanguage(['pt-BR', 'el-GR', 'en'])).toBe('el');
});

test('who wishes for none of the six gets English', () => {
  expect(bestLanguage(['sv', 'pl-PL'])).toBe('en');
  expect(bestLanguage([])).toBe('en');
});

test('a region or capitals do not matter in a wish, but a stored value has to be exact', () => {
  expect(bestLanguage(['NL-be'])).toBe('nl');
  expect(isLanguage('nl-be')).toBe(false);
});
