import { findsWords, foldWords } from './find-words';

test('Greek is found without accents, with any sigma and in capitals', () => {
  expect(findsWords('Τραύμα και φροντίδα', 'τραυμα')).toBe(true);
  expect(findsWords('Τραύμα και φροντίδα', 'ΦΡΟΝΤΙΔΑ')).toBe(true);
  expect(findsWords('Ο ρόλος της μαίας', 'ρολοσ')).toBe(true);
  expect(findsWords('Ο ΡΟΛΟΣ ΤΗΣ ΜΑΙΑΣ', 'ρόλος μαίας')).toBe(true);
  expect(findsWords('Προϋπόθεση', 'προυποθεση')).toBe(true);
});

test('umlauts are found with and without their dots, and written out', () => {
  for (const asked of ['Übung', 'ubung', 'UEBUNG']) expect(findsWords('Eine kurze Übung', asked)).toBe(true);
  for (const asked of ['Maßnahme', 'massnahme', 'MASSNAHME']) expect(findsWords('Die Maßnahme', asked)).toBe(true);
});

test('French and Dutch words are found as they are typed in a hurry', () => {
  expect(findsWords('Accueillir une sœur à l’hôpital', 'soeur hopital')).toBe(true);
  expect(findsWords('Ervaringen van patiënten', 'patienten')).toBe(true);
});

test('accents count alike whether they are one character or two', () => {
  expect(foldWords('e\u0301t\u00e9')).toBe('ete');
});

test('every word has to stand there, in any order, also as a part of a longer one', () => {
  expect(findsWords('Trauma und Gesundheit', 'gesund trauma')).toBe(true);
  expect(findsWords('Trauma und Gesundheit', 'trauma recht')).toBe(false);
});

test('nothing asked finds everything', () => {
  expect(findsWords('Anything', '  ')).toBe(true);
  expect(findsWords('Anything', ' – ')).toBe(true);
});
