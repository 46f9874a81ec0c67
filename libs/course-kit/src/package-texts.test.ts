import { packageTexts } from './texts/package-texts';

const parametersOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test.each(Object.entries(packageTexts))('the texts in %s take the same values as the English ones', (_, texts) => {
  const kept = Object.entries(texts).map(([key, text]) => [key, parametersOf(text)]);
  const expected = Object.entries(packageTexts.en).map(([key, text]) => [key, parametersOf(text)]);
  expect(kept).toEqual(expected);
});
