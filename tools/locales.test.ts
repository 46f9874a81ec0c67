import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalogues } from './locales.mjs';

const languages = ['en', 'el'];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amelie-locales-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(feature: string, language: string, texts: unknown) {
  mkdirSync(join(root, feature), { recursive: true });
  writeFileSync(join(root, feature, `${language}.json`), JSON.stringify(texts));
}

test('texts that agree in every language are compiled', () => {
  write('quiz', 'en', { 'quiz.left': '{count, plural, one {# question} other {# questions}} left' });
  write('quiz', 'el', { 'quiz.left': 'Απομένουν {count, plural, one {# ερώτηση} other {# ερωτήσεις}}' });
  const { catalogues, faults } = readCatalogues(root, languages, []);
  expect(faults).toEqual([]);
  expect(catalogues.el?.['quiz.left']?.[0]).toBe('Απομένουν ');
});

test('every kind of fault is named with its file and key', () => {
  write('quiz', 'en', {
    'quiz.a': 'Hello {name}',
    'quiz.b': 'Hand in',
    'quiz.c': 'All of these four words',
    other: 'x',
  });
  write('quiz', 'el', { 'quiz.a': 'Γεια {nom', 'quiz.c': 'All of these four words', other: ' ', 'quiz.d': '{x}' });
  const { faults } = readCatalogues(root, languages, ['not-found']);
  expect(faults).toEqual([
    'quiz/en.json other doesn\'t start with "quiz."',
    expect.stringMatching(/^quiz\/el\.json quiz\.a can't be read: /),
    'quiz/el.json quiz.c is still English',
    'quiz/el.json other doesn\'t start with "quiz."',
    'quiz/el.json other is empty',
    "quiz/el.json quiz.d doesn't exist in English",
    'quiz/el.json quiz.b is missing',
    'refusals/en.json refusals.not-found is missing',
  ]);
});

test('a parameter, an option or a tag that only one language has is a fault', () => {
  write('quiz', 'en', { 'quiz.a': '<b>{name}</b> {kind, select, page {Page} other {Part}}' });
  write('quiz', 'el', { 'quiz.a': '{nom} {kind, select, quiz {Κουίζ} other {Μέρος}}' });
  const { faults } = readCatalogues(root, languages, []);
  expect(faults).toEqual([
    'quiz/el.json quiz.a lacks {name}, {kind: page}, <b>, </b>',
    'quiz/el.json quiz.a has {nom}, {kind: quiz}, which the English text has not',
  ]);
});

test('a few words that two languages share are no fault', () => {
  const shared = { 'quiz.a': '{n, plural, one {# question} other {# questions}}', 'quiz.b': 'SCORM 2004' };
  write('quiz', 'en', shared);
  write('quiz', 'el', shared);
  expect(readCatalogues(root, languages, []).faults).toEqual([]);
});

test('a plural without "other" or with a form that the language does not know is a fault', () => {
  write('quiz', 'en', { 'quiz.a': '{n, plural, one {x}}' });
  write('quiz', 'el', { 'quiz.a': '{n, plural, few {x} other {y}}' });
  const { faults } = readCatalogues(root, languages, []);
  expect(faults).toHaveLength(2);
  expect(faults[0]).toMatch(/no form "other"/);
  expect(faults[1]).toMatch(/doesn't know: few/);
});

test('a language whose file is missing is one fault, not one a key', () => {
  write('quiz', 'en', { 'quiz.a': 'One', 'quiz.b': 'Two' });
  expect(readCatalogues(root, languages, []).faults).toEqual(['quiz/el.json is missing']);
});
