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
  page(
    '/teach/courses/:courseId/quizzes',
    () => import('../pages/trainer/quizzes').then((file) => file.TrainerQuizzesPage),
    'desk',
  ),
  page(
    '/teach/courses/:courseId/marking',
    () => import('../pages/trainer/marking').then((file) => file.TrainerMarkingPage),
    'desk',
  ),
  page(
    '/teach/courses/:courseId/quizzes/:moduleId/performance',
    () => import('../pages/trainer/performance').then((file) => file.TrainerPerformancePage),
    'desk',
  ),
  page(
    '/teach/courses/:courseId/quizzes/:moduleId/performance/:itemId',
    () => import('../pages/trainer/question-performance').then((file) => file.TrainerQuestionPerformancePage),
    'desk',
  ),
  page(
    '/teach/courses/:courseId/quizzes/:moduleId/panels',
    () => import('../pages/trainer/panels').then((file) => file.TrainerPanelsPage),
    'desk',
  ),
  page('/teach/panels/:panelId', () => import('../pages/trainer/panel').then((file) => file.TrainerPanelPage), 'desk'),
  page(
    '/teach/panels/:panelId/judges/:judgeId',
    () => import('../pages/trainer/panel-judge').then((file) => file.TrainerPanelJudgePage),
    'desk',
  ),
  page(
    '/teach/courses/:courseId/form',
    () => import('../pages/trainer/form-editor').then((file) => file.TrainerFormEditorPage),
    'desk',
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
