import { redirect, type RouteObject } from 'react-router';
import { page } from './page-route';

/** Pages for whoever writes courses. */
export const trainerRoutes: RouteObject[] = [
  page('/teach', () => import('../pages/trainer/courses').then((file) => file.TrainerCoursesPage), 'desk'),
  page(
    '/teach/courses/:courseId',
    () => import('../pages/trainer/course').then((file) => file.TrainerCoursePage),
    'desk',
  ),
  page(
    '/teach/courses/:courseId/modules/:moduleId/page',
    () => import('../pages/trainer/page-editor').then((file) => file.TrainerPageEditorPage),
    'desk',
  ),
  page(
    '/teach/courses/:courseId/modules/:moduleId/quiz',
    () => import('../pages/trainer/quiz-editor').then((file) => file.TrainerQuizEditorPage),
    'desk',
    'quiz',
  ),
  page('/imports', () => import('../pages/trainer/packages').then((file) => file.TrainerPackagesPage), 'desk'),
  page('/imports/:packageId', () => import('../pages/trainer/package').then((file) => file.TrainerPackagePage), 'desk'),
  page(
    '/imports/:packageId/answers',
    () => import('../pages/trainer/package-answers').then((file) => file.TrainerPackageAnswersPage),
    'desk',
  ),

  page('/questions', () => import('../pages/trainer/questions').then((file) => file.QuestionsPage), 'desk'),
  page('/questions/new', () => import('../pages/trainer/new-question').then((file) => file.NewQuestionPage), 'desk'),
  page(
    '/questions/import',
    () => import('../pages/trainer/question-imports').then((file) => file.QuestionImportsPage),
    'desk',
  ),
  page(
    '/questions/import/:importId',
    () => import('../pages/trainer/question-import').then((file) => file.QuestionImportPage),
    'desk',
  ),
  page('/questions/:questionId', () => import('../pages/trainer/question').then((file) => file.QuestionPage), 'desk'),
  { path: '/teach/packages', loader: () => redirect('/imports') },
];
