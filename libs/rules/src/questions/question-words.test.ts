import { buildQuestion, noWords, optionsOf, words } from '../marking/testing/build-question';
import { askedWords, coreWords, excerptOf, searchWords } from './question-words';

const single = buildQuestion('single', { options: optionsOf(1, 0, 0), shuffle: true });

const finds = (question: Parameters<typeof searchWords>[0], asked: string) =>
  askedWords(asked).every((word) => searchWords(question).includes(word));

test('a Greek word is found without its accent, with another sigma and in capitals', () => {
  const greek = { ...single, stem: words('Ποιος ακούει το ιστορικό της ασθενούς;') };
  for (const asked of ['ακουει', 'ΙΣΤΟΡΙΚΟ', 'ποιοσ', 'ιστορικό ακούει']) expect(finds(greek, asked)).toBe(true);
  expect(finds(greek, 'ακουω')).toBe(false);
});

test('an umlaut is found as it is, without its dots, and written out', () => {
  const german = { ...single, name: 'Übung für Ärztinnen' };
  for (const asked of ['Übung', 'ubung', 'UEBUNG', 'aerztinnen']) expect(finds(german, asked)).toBe(true);
});

test('translations, tags, objectives and source are searched too', () => {
  const translation = { language: 'it' as const, texts: [{ at: '/stem', text: words('Che cosa fai?') }] };
  const rich = { ...single, translations: [translation], tags: ['triage'], objectives: ['Refers'], source: 'WHO 2012' };
  for (const asked of ['cosa', 'triage', 'refers', 'who 2012', 'option 2']) expect(finds(rich, asked)).toBe(true);
});

test('case, accents, signs, feedback and the order of options make no other question', () => {
  const other = {
    ...single,
    name: 'Another name',
    stem: words('WHAT do you  dó'),
    feedback: words('Read on'),
    options: single.options.toReversed().map((option) => ({ ...option, feedback: words('No') })),
  };
  expect(coreWords(other)).toBe(coreWords(single));
});

test('another option makes another question', () => {
  const [first, ...rest] = single.options;
  const other = { ...single, options: [{ id: 'z', credit: 1, feedback: noWords, text: words('else') }, ...rest] };
  expect(first).toBeDefined();
  expect(coreWords(other)).not.toBe(coreWords(single));
});

test('an excerpt ends at a word', () => {
  expect(excerptOf(words('one two three'), 20)).toBe('one two three');
  expect(excerptOf(words('one two three four'), 12)).toBe('one two…');
});
