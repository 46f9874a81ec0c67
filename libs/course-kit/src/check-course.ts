import { checkGlossary } from './check-glossary';
import { checkIds } from './check-ids';
import { checkModuleNote, checkPages } from './check-pages';
import { checkSheet } from './check-sheets';
import { checkQuiz, finalTestLength, moduleQuizLength } from './check-quiz';
import type { Course } from './course';
import type { CourseFault } from './faults';
import { glossaryFile } from './load-original';

/** Checks a course in one language: its pages, its questions, its glossary. */
export function checkLoaded(course: Course): CourseFault[] {
  const { modules, finalTest, sources } = course;
  return [
    ...checkIds(modules),
    ...modules.flatMap((module) => [
      ...checkPages(module, course),
      ...checkQuiz(module.quiz, sources, moduleQuizLength),
    ]),
    ...course.sheets.flatMap((sheet) => checkSheet(sheet, course)),
    ...(finalTest ? checkQuiz(finalTest, sources, finalTestLength) : []),
    // The terms and the notes of a translation are the original’s; where they differ, that is told.
    ...(course.root === '' ? [...checkGlossary(course, glossaryFile), ...modules.flatMap(checkModuleNote)] : []),
  ];
}
