import { newId } from '@amelie/ground';
import {
  type Course,
  type CourseModule,
  fillText,
  finalTestQuestions,
  openReviewFlags,
  packageTexts,
  quizMinutes,
  type QuizQuestion,
  quizQuestions,
} from '@amelie/course-kit';
import { emptyPage, type Language, type QuizItem, usualDelivery } from '@amelie/contract';
import { fromAuthored } from '@amelie/rules';
import { addModule } from '../authoring/add-module';
import { changeCourse } from '../authoring/change-course';
import { changeDraftPage } from '../authoring/change-draft-page';
import { changeDraftQuiz } from '../authoring/change-draft-quiz';
import { changeModule } from '../authoring/change-module';
import { changeReviewFlags } from '../authoring/change-review-flags';
import { renderSheet } from '../materials/render-sheet';
import { storeMaterial } from '../materials/store-material';
import { now } from '../platform/clock/clock';
import type { CourseSeed } from './course-seed';
import { fileNameOf, type ImportedModules } from './import-modules';
import { welcomePage } from './welcome-page';

interface Draft {
  courseId: string;
  versionId: string;
}

type PackageToAdd = Pick<CourseModule, 'title' | 'minutes' | 'contentNote'> & { packageId: string };

interface QuizToAdd {
  title: string;
  passMark: number;
  language: Language;
  questions: QuizQuestion[];
}

/** Composes the draft of a course: welcome, each module with its questions, the final test, the sheets, the reviews. */
export async function composeCourse(
  seed: CourseSeed,
  draft: Draft,
  { course, imported }: { course: Course; imported: ImportedModules },
): Promise<void> {
  const { database, trainer } = seed;
  const { courseId } = draft;
  const { language } = course;
  const texts = packageTexts[language];
  await changeCourse(database, trainer, { courseId, summary: course.summary.trim() });
  await addWelcome(seed, courseId, course);
  for (const module of course.modules) {
    const packageId = imported.get(fileNameOf(course, module)) ?? '';
    await addPackage(seed, courseId, { ...module, packageId });
    const title = fillText(texts.within, { whole: texts['check-yourself'], part: module.title });
    await addQuiz(seed, courseId, { ...module.quiz, title, language, questions: quizQuestions(course, module.id) });
  }
  if (course.finalTest) {
    const questions = finalTestQuestions(course);
    await addQuiz(seed, courseId, { ...course.finalTest, title: texts['final-test'], language, questions });
  }
  await addSheets(seed, draft.versionId, course);
  const reviewFlags = openReviewFlags(course).map(({ reviewer, what, where }) => ({ reviewer, what, where }));
  await changeReviewFlags(database, trainer, { courseId, reviewFlags });
}

async function addWelcome({ database, trainer }: CourseSeed, courseId: string, course: Course): Promise<void> {
  const title = packageTexts[course.language]['before-you-begin'];
  const draft = await addModule(database, trainer, { courseId, kind: 'page', title });
  const moduleId = draft.modules.at(-1)?.id ?? '';
  await changeDraftPage(database, trainer, { ...emptyPage, courseId, moduleId, body: welcomePage(course) });
  await changeModule(database, trainer, { courseId, moduleId, minutes: 2 });
}

async function addPackage(
  { database, trainer }: CourseSeed,
  courseId: string,
  { title, minutes, contentNote, packageId }: PackageToAdd,
): Promise<void> {
  const draft = await addModule(database, trainer, { courseId, kind: 'package', title, packageId });
  const moduleId = draft.modules.at(-1)?.id ?? '';
  await changeModule(database, trainer, { courseId, moduleId, minutes, contentNote });
}

async function addQuiz({ database, trainer }: CourseSeed, courseId: string, quiz: QuizToAdd): Promise<void> {
  const draft = await addModule(database, trainer, { courseId, kind: 'quiz', title: quiz.title });
  const questions = quiz.questions.map((question): QuizItem => {
    const options = question.options.map((option) => ({ ...option, id: newId() }));
    const id = newId();
    return { id, question: fromAuthored({ ...question, id, points: 1, options }, quiz.language), bank: null };
  });
  const moduleId = draft.modules.at(-1)?.id ?? '';
  await changeModule(database, trainer, { courseId, moduleId, minutes: quizMinutes(quiz.questions) });
  await changeDraftQuiz(database, trainer, {
    courseId,
    moduleId,
    ...usualDelivery,
    passMark: quiz.passMark,
    sections: [],
    questions,
  });
}

async function addSheets(seed: CourseSeed, versionId: string, course: Course): Promise<void> {
  const date = now().toISOString().slice(0, 10);
  for (const sheet of course.sheets) {
    const { kind, title } = sheet;
    const pdf = renderSheet({ course, sheet, date });
    await storeMaterial(seed, { versionId, kind, title, language: course.language, pdf });
  }
}
