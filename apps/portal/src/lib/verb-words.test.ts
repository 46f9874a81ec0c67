import { chosenVerbs, lastPart, verbSentences } from './verb-words';

test('a verb without words is called by the last part of its address', () => {
  expect(lastPart('https://verbs.example/felt')).toBe('felt');
  expect(lastPart('https://verbs.example/a/b%20c/')).toBe('b c');
  expect(lastPart('urn:uuid:12')).toBe('12');
  expect(lastPart('https://verbs.example/%E0')).toBe('%E0');
});

test('two addresses of one meaning are one choice', () => {
  const sentences = chosenVerbs.map((id) => verbSentences[id]);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(chosenVerbs).toContain('http://adlnet.gov/expapi/verbs/answered');
  expect(chosenVerbs).not.toContain('http://adlnet.gov/expapi/verbs/responded');
});
