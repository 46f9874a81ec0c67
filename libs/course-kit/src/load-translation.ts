import type { Language } from '@amelie/contract';
import type { Course, CourseModule, CoursePage, CourseQuiz } from './course';
import { courseFiles } from './course-files';
import type { CourseFault } from './faults';
import { loadModule, loadQuiz } from './load-module';
import { finalTestId } from './load-original';
import { loadSheets } from './load-sheets';
import { packageTexts } from './texts/package-texts';
import { translatedContacts, translatedGlossary, translatedSources } from './translated-lists';
import { TranslatedCourseYaml, TranslationYaml } from './yaml-shapes';

/** Where a translation of the course stands in its folder. */
export const translationRoot = (language: string) => `translations/${language}/`;

/**
 * Loads a translation as it is written: without the reviews, which stand in the original. What is no text comes from
 * the original, so that it can't differ. Null where its course.yaml cannot be read.
 */
export function loadTranslation(original: Course, language: Language, faults: CourseFault[]): Course | null {
  const root = translationRoot(language);
  const files = courseFiles(original.folder, root, faults);
  const head = files.yaml('course.yaml', TranslatedCourseYaml);
  const state = files.yaml('translation.yaml', TranslationYaml);
  const sources = translatedSources(original, files);
  const contacts = translatedContacts(original, files);
  const glossary = translatedGlossary(original, files);
  if (!head || !state) return null;
  const named = state.value.language ?? language;
  if (named !== language) faults.push({ file: files.pathOf('translation.yaml'), code: 'other-shape', about: named });
  const unread = {
    reviewer: 'linguist' as const,
    what: packageTexts[language]['to-read'],
    file: files.pathOf('translation.yaml'),
    line: state.lineOf(['read']),
  };
  const { finalTest } = original;
  return {
    ...original,
    ...head.value,
    root,
    language,
    modules: original.modules.map(({ id }) => loadModule(id, files)).filter((module) => module !== null),
    finalTest: finalTest && loadQuiz(finalTestId, finalTest.file, files),
    sources,
    contacts,
    glossary,
    sheets: loadSheets(
      original.sheets.map(({ kind }) => kind),
      language,
      files,
    ),
    review: state.value.read === null ? [...original.review, unread] : original.review,
  };
}

/** Puts the open reviews of the original onto the pages and quizzes of its translation. */
export function withReviewsOf(original: Course, translation: Course): Course {
  return {
    ...translation,
    modules: translation.modules.map((module) => {
      const model = original.modules.find(({ id }) => id === module.id);
      return model ? moduleWithReviews(model, module) : module;
    }),
    finalTest: quizWithReviews(original.finalTest, translation.finalTest),
  };
}

function moduleWithReviews(model: CourseModule, module: CourseModule): CourseModule {
  const pages = module.pages.map((page): CoursePage => {
    const reviewed = model.pages.find(({ id }) => id === page.id);
    const reviews = reviewed?.blocks.filter(({ kind }) => kind === 'review') ?? [];
    return { ...page, blocks: [...page.blocks, ...reviews] };
  });
  return { ...module, pages, quiz: quizWithReviews(model.quiz, module.quiz) ?? module.quiz };
}

function quizWithReviews(model: CourseQuiz | null, quiz: CourseQuiz | null): CourseQuiz | null {
  return quiz && { ...quiz, review: model?.review ?? [] };
}
