import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '@amelie/contract';
import { checkLoaded } from './check-course';
import { checkTranslation } from './check-translation';
import type { Course } from './course';
import { FaultyCourse, type CourseFault } from './faults';
import { loadOriginal } from './load-original';
import { loadTranslation, translationRoot, withReviewsOf } from './load-translation';

/**
 * Reads a course folder, in the language in which it was written or in one of its translations. Throws `FaultyCourse`
 * with every fault when anything is wrong with what is read; a fault in one language leaves the others readable.
 */
export function readCourse(folder: string, { language }: { language?: Language | undefined } = {}): Course {
  const { course, faults } = loadOriginalChecked(folder);
  if (!course || faults.length > 0) throw new FaultyCourse(faults);
  if (language === undefined || language === course.language) return course;
  const translated = loadTranslationChecked(course, language);
  if (!translated.course || translated.faults.length > 0) throw new FaultyCourse(translated.faults);
  return translated.course;
}

/** The languages of a course folder: the one in which it was written, then those of its translations. */
export function courseLanguages(folder: string): Language[] {
  const { course } = loadOriginalChecked(folder);
  return course ? [course.language, ...translationsIn(course)] : [];
}

/** Every fault of a course folder in all its languages; empty when the course is sound. */
export function checkCourse(folder: string): CourseFault[] {
  const { course, faults } = loadOriginalChecked(folder);
  if (!course) return faults;
  const unknown = foldersIn(folder)
    .filter((name) => !languages.some((language) => language === name && language !== course.language))
    .map((name): CourseFault => ({ file: translationRoot(name), code: 'unknown-language', about: name }));
  return [
    ...faults,
    ...unknown,
    ...translationsIn(course).flatMap((language) => loadTranslationChecked(course, language).faults),
  ];
}

interface Loaded {
  course: Course | null;
  faults: CourseFault[];
}

function loadOriginalChecked(folder: string): Loaded {
  const faults: CourseFault[] = [];
  const course = loadOriginal(folder, faults);
  if (course) faults.push(...checkLoaded(course));
  return { course, faults };
}

function loadTranslationChecked(original: Course, language: Language): Loaded {
  const faults: CourseFault[] = [];
  const translation = loadTranslation(original, language, faults);
  if (!translation) return { course: null, faults };
  faults.push(...checkTranslation(original, translation));
  const course = withReviewsOf(original, translation);
  faults.push(...checkLoaded(course));
  return { course, faults };
}

/** A translation counts once its folder exists. */
function translationsIn(course: Course): Language[] {
  const names = foldersIn(course.folder);
  return languages.filter((language) => language !== course.language && names.includes(language));
}

function foldersIn(folder: string): string[] {
  const translations = join(folder, 'translations');
  return existsSync(translations) ? readdirSync(translations).sort() : [];
}
