import { countWords } from './count-words';

test.each([
  ['', 0],
  ['  – … !', 0],
  ['She came back.', 3],
  ['l’hôpital et la follow-up', 4],
  ['Η ασθενής μίλησε· μετά σιώπησε', 5],
  ['3.5 mg, dann 1,5 mg', 5],
  ['line\nline\n\nline', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
