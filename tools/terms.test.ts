import { avoidedIn, missingConcepts, readAvoided, readConcepts } from './term-rules.mjs';
import { avoidFaults, conceptFaults, listFaults, termFaults } from './terms.mjs';
import { pageTexts, textsOf } from './term-texts.mjs';

const avoid = {
  en: [{ words: ['rescue[ds]?'], say: 'help', because: 'It makes a hero.' }],
  el: [{ words: ['λαθρομετανάστ\\p{L}*', 'μπορείς'], say: 'μπορείτε', because: 'Πληθυντικός.' }],
};
const concepts = readConcepts([
  { id: 'trafficking', en: 'trafficking in human beings', fr: 'traite des êtres humains', el: 'εμπορία ανθρώπων' },
  { id: 'period', en: 'reflection period', fr: ['délai de réflexion', 'période de réflexion'], el: 'περίσκεψη' },
]);

test('an avoided word is found in any case and with or without its accents, but only as a whole word', () => {
  const rules = readAvoided(avoid.el);
  expect(avoidedIn('ΛΑΘΡΟΜΕΤΑΝΑΣΤΕΣ', rules)?.say).toBe('μπορείτε');
  expect(avoidedIn('Έτσι μπορεισ.', rules)?.word).toBe('μπορεισ');
  expect(avoidedIn('Έτσι μπορείτε.', rules)).toBeNull();
  expect(avoidedIn('The rescuers came', readAvoided(avoid.en))).toBeNull();
});

test('a term counts in each of its inflections, and any of its accepted forms will do', () => {
  const english = 'Trafficking in human beings has a reflection period.';
  expect(missingConcepts(english, 'Η ΕΜΠΟΡΙΑ ΑΝΘΡΩΠΩΝ … της περίσκεψης', 'el', concepts)).toEqual([]);
  expect(missingConcepts(english, 'La traite des êtres humains, une période de réflexion', 'fr', concepts)).toEqual([]);
  expect(missingConcepts(english, 'Le trafic', 'fr', concepts).map(({ id }) => id)).toEqual(['trafficking', 'period']);
  const german = readConcepts([{ id: 'period', en: 'reflection period', de: 'Bedenk- und Stabilisierungsfrist' }]);
  expect(missingConcepts('a reflection period', 'die Bedenk- und Stabilisierungsfrist', 'de', german)).toEqual([]);
  expect(missingConcepts('Nothing of it', 'Rien', 'fr', concepts)).toEqual([]);
});

test('what a course offers as a wrong or risky answer may quote a word, its feedback may not', () => {
  const page = '- (risky -> x) "I rescue you."\n  > She needs no rescue.\n- (best) Rescued?';
  expect(pageTexts(page).map(({ key }) => key)).toEqual(['2', '3']);
  const quiz = {
    options: [
      { text: 'Rescue', correct: false, feedback: 'No' },
      { text: 'Care', correct: true },
    ],
  };
  expect(textsOf(quiz).map(({ text }) => text)).toEqual(['No', 'Care']);
});

test('a fault names its file, its place, the word and what to say instead', () => {
  const file = { file: 'a.md', language: 'en', original: 'a.md', texts: [{ key: '7', text: 'They rescued her.' }] };
  expect(avoidFaults(file, readAvoided(avoid.en))).toEqual(['a.md:7 has "rescued". Say: help. It makes a hero.']);
});

test('a catalogue is compared text by text, a page as a whole', () => {
  const texts = [
    { key: 'a', text: 'a reflection period' },
    { key: 'b', text: 'nothing' },
  ];
  const moved = [
    { key: 'a', text: 'rien' },
    { key: 'b', text: 'délai de réflexion' },
  ];
  const english = { file: 'x/en.json', language: 'en', original: 'x/en.json', texts };
  const french = { file: 'x/fr.json', language: 'fr', original: 'x/en.json', texts: moved };
  expect(conceptFaults(french, english, concepts)).toEqual([
    'x/fr.json:a lacks the term for period: délai de réflexion / période de réflexion',
  ]);
  expect(conceptFaults({ ...french, file: 'x.md' }, { ...english, file: 'x.md' }, concepts)).toEqual([]);
});

test('a text in English is not compared with itself, and every file is looked at', () => {
  const english = { file: 'x/en.json', language: 'en', original: 'x/en.json', texts: [{ key: 'a', text: 'rescue' }] };
  const greek = { file: 'x/el.json', language: 'el', original: 'x/en.json', texts: [{ key: 'a', text: 'μπορείς' }] };
  expect(termFaults([english, greek], avoid, concepts)).toHaveLength(2);
});

test('a language without a list, or a concept without its word, is a fault of the lists', () => {
  expect(listFaults(avoid, concepts, ['en', 'fr'])).toEqual(['terms/avoid.yaml has no fr']);
  expect(listFaults(avoid, concepts, ['el', 'it'])).toContain('terms/concepts.yaml period has no it');
});
