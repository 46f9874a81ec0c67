import type { CatalogueEntry } from '@amelie/contract';
import { entryToShow, familiesOf, fitsFilters, progressOf, type CatalogueFilters } from './course-families';

const entry = (courseId: string, given: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  courseId,
  family: null,
  title: courseId,
  summary: '',
  language: 'en',
  minutes: 30,
  modules: 3,
  parts: [],
  handouts: [],
  packageBytes: 0,
  draft: false,
  openReviews: [],
  enrolled: false,
  completed: false,
  ...given,
});

const everything: CatalogueFilters = { words: '', language: null, upTo: null, progress: null };
const inGreek = entry('el', { family: 'first', language: 'el', title: 'Το τραύμα', minutes: 60 });
const inEnglish = entry('en', { family: 'first', title: 'Trauma' });
const [first] = familiesOf([inGreek, inEnglish]);
const [alone] = familiesOf([entry('alone')]);
if (!first || !alone) throw new Error('two families');

test('courses of one family are one course, a course without a family stands alone', () => {
  const families = familiesOf([inGreek, entry('alone'), inEnglish]);
  expect(families.map(({ entries }) => entries.map(({ courseId }) => courseId))).toContainEqual(['en', 'el']);
  expect(families).toHaveLength(2);
});

describe('the language offered first', () => {
  test('is the reader’s own, else English, else whichever there is', () => {
    expect(entryToShow(first, 'el', null)).toBe(inGreek);
    expect(entryToShow(first, 'it', null)).toBe(inEnglish);
    const [onlyGreek] = familiesOf([inGreek]);
    expect(onlyGreek && entryToShow(onlyGreek, 'it', null)).toBe(inGreek);
  });

  test('is the one filtered by, and the one begun, before one’s own', () => {
    expect(entryToShow(first, 'el', 'en')).toBe(inEnglish);
    const begun = { ...inEnglish, enrolled: true };
    const [family] = familiesOf([inGreek, begun]);
    expect(family && entryToShow(family, 'el', null)).toBe(begun);
    const [done] = familiesOf([inGreek, { ...begun, completed: true }]);
    expect(done && entryToShow(done, 'el', null)).toBe(inGreek);
  });
});

describe('the filters', () => {
  test('find a course by its words in any of its languages', () => {
    expect(fitsFilters(first, { ...everything, words: 'τραυμα' })).toBe(true);
    expect(fitsFilters(first, { ...everything, words: 'trauma' })).toBe(true);
    expect(fitsFilters(alone, { ...everything, words: 'trauma' })).toBe(false);
  });

  test('look for the time in the language asked for', () => {
    expect(fitsFilters(first, { ...everything, upTo: 30 })).toBe(true);
    expect(fitsFilters(first, { ...everything, upTo: 30, language: 'el' })).toBe(false);
    expect(fitsFilters(alone, { ...everything, language: 'el' })).toBe(false);
  });

  test('tell what is begun from what is done, in whichever language', () => {
    const [begun] = familiesOf([inGreek, { ...inEnglish, enrolled: true }]);
    const [done] = familiesOf([inGreek, { ...inEnglish, enrolled: true, completed: true }]);
    if (!begun || !done) throw new Error('two families');
    expect([first, begun, done].map(progressOf)).toEqual(['not-begun', 'begun', 'done']);
    expect(fitsFilters(done, { ...everything, progress: 'begun' })).toBe(false);
    expect(fitsFilters(done, { ...everything, progress: 'done' })).toBe(true);
  });
});
