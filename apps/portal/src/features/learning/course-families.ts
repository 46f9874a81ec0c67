import { languages, type CatalogueEntry, type Language } from '@amelie/contract';
import { findsWords } from '@amelie/rules';

/** One course in all its languages, in the order in which they are offered; never empty. */
export interface CourseFamily {
  key: string;
  entries: readonly [CatalogueEntry, ...CatalogueEntry[]];
}

export const courseProgresses = ['not-begun', 'begun', 'done'] as const;
export type CourseProgress = (typeof courseProgresses)[number];

export interface CatalogueFilters {
  /** Words to look for, in any of the languages. */
  words: string;
  language: Language | null;
  /** Minutes that a course may take at most. */
  upTo: number | null;
  progress: CourseProgress | null;
}

/** Puts courses of one family together; a course without a family stands alone. */
export function familiesOf(courses: readonly CatalogueEntry[]): CourseFamily[] {
  const families = new Map<string, CourseFamily>();
  const place = ({ language }: CatalogueEntry) => languages.indexOf(language);
  for (const entry of [...courses].sort((a, b) => place(a) - place(b))) {
    const key = entry.family ?? entry.courseId;
    const known = families.get(key);
    families.set(key, { key, entries: known ? [...known.entries, entry] : [entry] });
  }
  return [...families.values()];
}

export function progressOf({ entries }: CourseFamily): CourseProgress {
  if (entries.some(({ completed }) => completed)) return 'done';
  return entries.some(({ enrolled }) => enrolled) ? 'begun' : 'not-begun';
}

/**
 * The language in which a course is offered first: the one that is filtered by, else the one that is begun, else the
 * reader's own, else English, else whichever there is.
 */
export function entryToShow({ entries }: CourseFamily, own: Language, asked: Language | null): CatalogueEntry {
  const inLanguage = (language: Language | null) => entries.find((entry) => entry.language === language);
  const begun = entries.find(({ enrolled, completed }) => enrolled && !completed);
  return inLanguage(asked) ?? begun ?? inLanguage(own) ?? inLanguage('en') ?? entries[0];
}

export function fitsFilters(family: CourseFamily, { words, language, upTo, progress }: CatalogueFilters): boolean {
  const fitting = family.entries.filter(
    (entry) => (language === null || entry.language === language) && (upTo === null || entry.minutes <= upTo),
  );
  if (fitting.length === 0 || (progress !== null && progressOf(family) !== progress)) return false;
  return findsWords(family.entries.map(({ title, summary }) => `${title} ${summary}`).join(' '), words);
}
